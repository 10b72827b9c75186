import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { CopyButton } from '@shared/copy-button'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import type { Application } from '@shared/types'
import styles from './access.module.css'
import { ApplicationForm } from './application-form'

/** Other systems whose people sign in here. */
export function ApplicationsPage() {
  const { t } = useTranslation('access')
  useTitle(t('place.applications'))
  const queries = useQueryClient()
  const [editing, setEditing] = useState<Application | 'new'>()
  const list = useQuery({ queryKey: ['admin', 'applications'], queryFn: ({ signal }) => api.get('/api/access/applications', { signal }) })
  const refresh = () => void queries.invalidateQueries({ queryKey: ['admin', 'applications'] })
  return (
    <>
      <div className={styles.head}>
        <h1>{t('place.applications')}</h1>
        <button type="button" className="btn p" onClick={() => setEditing('new')}>
          {t('applications.new')}
        </button>
      </div>
      <p className={styles.about}>{t('applications.about')}</p>
      <p className={styles.about}>
        {t('applications.discovery')} <code className="sel">{`${location.origin}/.well-known/openid-configuration`}</code>
      </p>
      <section className="card">
        {list.error && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.data?.length === 0 && <p className={styles.none}>{t('applications.none')}</p>}
        {list.data && list.data.length > 0 && <Table rows={list.data} onEdit={setEditing} onChange={refresh} />}
      </section>
      <Sheet open={editing !== undefined} title={editing === 'new' ? t('applications.new') : t('applications.change')} onClose={() => setEditing(undefined)}>
        {editing && <ApplicationForm before={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} onDone={refresh} />}
      </Sheet>
    </>
  )
}

function Table({ rows, onEdit, onChange }: { rows: Application[]; onEdit: (row: Application) => void; onChange: () => void }) {
  const { t } = useTranslation('access')
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['app', 'client', 'redirects', 'learns', 'state', 'acts'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`applications.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} onEdit={() => onEdit(row)} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, onEdit, onChange }: { row: Application; onEdit: () => void; onChange: () => void }) {
  const { t } = useTranslation('access')
  const pick = usePick()
  const dates = useDates()
  return (
    <tr>
      <td>
        <b>{pick(row, 'name')}</b>
        <small>{dates.stamp(row.made)}</small>
      </td>
      <td>
        <code>{row.clientId}</code>
        <small>{t(row.confidential ? 'applications.secretly' : 'applications.publicly')}</small>
      </td>
      <td>
        {row.redirects.map((one) => (
          <span key={one} className={styles.address}>
            {one}
          </span>
        ))}
      </td>
      <td>
        {row.scopes.map((scope) => scope.code).join(' ')}
        <small>{t(row.trusted ? 'applications.unasked' : 'applications.asked')}</small>
      </td>
      <td className="nw" data-head={t('applications.state')}>{row.blocked ? <span className={styles.off}>{t('accounts.blocked')}</span> : t('accounts.open')}</td>
      <td>
        <Acts row={row} onEdit={onEdit} onChange={onChange} />
      </td>
    </tr>
  )
}

type Act = 'block' | 'open' | 'secret'

const send = (id: string, act: Act): Promise<unknown> => api.post(`/api/access/applications/{id}/${act}`, { path: { id } })

function Acts({ row, onEdit, onChange }: { row: Application; onEdit: () => void; onChange: () => void }) {
  const { t } = useTranslation('access')
  const [asking, setAsking] = useState<Act>()
  const act = useMutation({ mutationFn: (which: Act) => send(row.id, which), onSuccess: () => (onChange(), asking !== 'secret' && setAsking(undefined)) })
  const close = () => (setAsking(undefined), act.reset())
  const acts: Act[] = row.blocked ? ['open'] : [...(row.confidential ? (['secret'] as const) : []), 'block']
  const secret = (act.data as { secret?: string } | undefined)?.secret
  return (
    <div className={styles.acts}>
      {!row.blocked && (
        <button type="button" className="linkish" onClick={onEdit}>
          {t('applications.change')}
        </button>
      )}
      {acts.map((each) => (
        <button key={each} type="button" className={`linkish ${each === 'block' ? styles.grave : ''}`} onClick={() => setAsking(each)}>
          {t(`applications.${each}`)}
        </button>
      ))}
      <Sheet open={asking !== undefined} title={asking ? t('act.title', { act: t(`applications.${asking}`), name: row.name }) : ''} onClose={close}>
        {asking === 'secret' && secret ? (
          <Secret client={row.clientId} secret={secret} onClose={close} />
        ) : (
          asking && (
            <div className="col g16">
              <p>{t(`applications.${asking}Means`, { name: row.name })}</p>
              {act.error && <ProblemNote error={act.error} />}
              <div className="row wrap g8">
                <button type="button" className={`btn p ${asking === 'block' ? 'dg' : ''}`} aria-disabled={act.isPending} onClick={() => !act.isPending && act.mutate(asking)}>
                  {t(`applications.${asking}`)}
                </button>
                <button type="button" className="btn" onClick={close}>
                  {t('common:cancel')}
                </button>
              </div>
            </div>
          )
        )}
      </Sheet>
    </div>
  )
}

/** What the other system's people need; the secret is told once. */
export function Secret({ client, secret, onClose }: { client: string; secret?: string; onClose: () => void }) {
  const { t } = useTranslation('access')
  return (
    <div className="col g16">
      <p>{t(secret ? 'applications.told' : 'applications.toldClient')}</p>
      <div>
        <span className="lab">client_id</span>
        <p className={styles.given}>{client}</p>
        <CopyButton text={client} />
      </div>
      {secret && (
        <div>
          <span className="lab">client_secret</span>
          <p className={styles.given}>{secret}</p>
          <CopyButton text={secret} />
        </div>
      )}
      <div>
        <button type="button" className="btn p" onClick={onClose}>
          {t('given.done')}
        </button>
      </div>
    </div>
  )
}
