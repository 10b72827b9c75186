import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import type { RoleGrant } from '@shared/types'
import styles from './access.module.css'
import type { AdminKind } from './admin-shell'
import { AskRole } from './ask-role'

/** Roles that posts have beside those of the directory: asked for by one, decided by another. The list is the review of rights. */
export function RolesPage({ kind }: { kind: AdminKind }) {
  const { t } = useTranslation('access')
  useTitle(t('place.roles'))
  const queries = useQueryClient()
  const [past, setPast] = useState(false)
  const [asking, setAsking] = useState(false)
  const list = useQuery({ queryKey: ['admin', 'roles', past], queryFn: ({ signal }) => api.get('/api/access/roles', { query: { past }, signal }) })
  const refresh = () => void queries.invalidateQueries({ queryKey: ['admin', 'roles'] })
  return (
    <>
      <div className={styles.head}>
        <h1>{t('place.roles')}</h1>
        <button type="button" className="btn p" onClick={() => setAsking(true)}>
          {t('roles.ask')}
        </button>
      </div>
      <p className={styles.about}>{t('roles.about')}</p>
      <section className="card">
        <div className={styles.tools}>
          <label className="row g8">
            <input type="checkbox" style={{ minHeight: 0 }} checked={past} onChange={(event) => setPast(event.target.checked)} />
            {t('roles.past')}
          </label>
        </div>
        {list.error && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.data?.length === 0 && <p className={styles.none}>{t('roles.none')}</p>}
        {list.data && list.data.length > 0 && <Table rows={list.data} kind={kind} onChange={refresh} />}
      </section>
      <AskRole open={asking} onClose={() => setAsking(false)} onAsked={refresh} />
    </>
  )
}

function Table({ rows, kind, onChange }: { rows: RoleGrant[]; kind: AdminKind; onChange: () => void }) {
  const { t } = useTranslation('access')
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['post', 'role', 'where', 'days', 'reason', 'who', 'state', 'acts'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`roles.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} kind={kind} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, kind, onChange }: { row: RoleGrant; kind: AdminKind; onChange: () => void }) {
  const { t } = useTranslation('access')
  const pick = usePick()
  const dates = useDates()
  return (
    <tr>
      <td>
        <b>{pick(row, 'postTitle')}</b> <span className="t3">{row.post}</span>
        <small>{pick(row, 'unit')}</small>
      </td>
      <td>{t(`role.${row.role}`, { defaultValue: row.role })}</td>
      <td>
        {pick(row, 'divisionName')}
        <small>{t(`module.${row.module === '*' ? 'all' : row.module}`, { defaultValue: row.module })}</small>
      </td>
      <td className="nw">{row.validTo ? t('roles.span', { from: row.validFrom, to: row.validTo }) : t('roles.from', { from: row.validFrom })}</td>
      <td className={styles.words}>{row.reason}</td>
      <td>
        {row.askedBy}
        <small>{dates.short(row.asked)}</small>
        {row.decidedBy && <small>{t('roles.decidedBy', { login: row.decidedBy })}</small>}
      </td>
      <td>
        <span className={`tag ${row.state === 'asked' || row.state === 'in-force' ? 'a' : ''}`}>{t(`roles.is.${row.state}`)}</span>
      </td>
      <td>{kind === 'security-admin' && <Acts row={row} onChange={onChange} />}</td>
    </tr>
  )
}

function Acts({ row, onChange }: { row: RoleGrant; onChange: () => void }) {
  const { t } = useTranslation('access')
  const path = { id: row.id }
  const decide = useMutation({ mutationFn: (approve: boolean) => api.post('/api/access/roles/{id}/decision', { path, body: { approve } }), onSuccess: onChange })
  const end = useMutation({ mutationFn: () => api.post('/api/access/roles/{id}/end', { path }), onSuccess: onChange })
  const failed = decide.error ?? end.error
  if (row.state === 'asked' && row.own) return <span className="s t2">{t('roles.own')}</span>
  return (
    <div className={styles.acts}>
      {failed && <ProblemNote error={failed} />}
      {row.state === 'asked' && (
        <>
          <button type="button" className="linkish" onClick={() => decide.mutate(true)}>
            {t('act.approve')}
          </button>
          <button type="button" className={`linkish ${styles.grave}`} onClick={() => decide.mutate(false)}>
            {t('act.refuse')}
          </button>
        </>
      )}
      {(row.state === 'in-force' || row.state === 'to-come') && (
        <button type="button" className={`linkish ${styles.grave}`} onClick={() => end.mutate()}>
          {t('roles.end')}
        </button>
      )}
    </div>
  )
}
