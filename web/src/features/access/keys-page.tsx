import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import type { AppKey } from '@shared/types'
import styles from './access.module.css'
import { KeyForm } from './key-form'

/** With which keys the apps of others bring in what people report, and how they are used. */
export function KeysPage() {
  const { t } = useTranslation('access')
  useTitle(t('place.keys'))
  const queries = useQueryClient()
  const [issuing, setIssuing] = useState(false)
  const list = useQuery({ queryKey: ['admin', 'keys'], queryFn: ({ signal }) => api.get('/api/command/keys', { signal }) })
  const refresh = () => void queries.invalidateQueries({ queryKey: ['admin', 'keys'] })
  return (
    <>
      <div className={styles.head}>
        <h1>{t('place.keys')}</h1>
        <button type="button" className="btn p" onClick={() => setIssuing(true)}>
          {t('keys.new')}
        </button>
      </div>
      <p className={styles.about}>{t('keys.about')}</p>
      <p className={styles.about}>
        {t('keys.endpoint')} <code className="sel">{`${location.origin}/open311/v2/discovery.json`}</code>
      </p>
      <section className="card">
        {list.error && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.data?.length === 0 && <p className={styles.none}>{t('keys.none')}</p>}
        {list.data && list.data.length > 0 && <Table rows={list.data} onChange={refresh} />}
      </section>
      <Sheet open={issuing} title={t('keys.new')} onClose={() => setIssuing(false)}>
        {issuing && <KeyForm onClose={() => setIssuing(false)} onDone={refresh} />}
      </Sheet>
    </>
  )
}

function Table({ rows, onChange }: { rows: AppKey[]; onChange: () => void }) {
  const { t } = useTranslation('access')
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['app', 'key', 'limit', 'uses', 'state', 'acts'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`keys.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, onChange }: { row: AppKey; onChange: () => void }) {
  const { t } = useTranslation('access')
  const dates = useDates()
  return (
    <tr>
      <td>
        <b>{row.name}</b>
        <small>{row.demo ? t('keys.demo') : row.contact}</small>
      </td>
      <td className="nw">
        <code>…{row.tail}</code>
        <small>{dates.stamp(row.issued)}</small>
      </td>
      <td data-head={t('keys.limit')}>{row.perMinute}</td>
      <td data-head={t('keys.uses')}>
        {t('keys.times', { count: row.uses })}
        <small>{row.lastUsed ? t('keys.last', { at: dates.stamp(row.lastUsed) }) : t('keys.never')}</small>
      </td>
      <td className="nw" data-head={t('keys.state')}>
        {row.withdrawn ? <span className={styles.off}>{t('keys.withdrawn')}</span> : t('keys.good')}
        {row.withdrawn && <small>{dates.stamp(row.withdrawn)}</small>}
      </td>
      <td>{!row.withdrawn && <Withdraw row={row} onChange={onChange} />}</td>
    </tr>
  )
}

function Withdraw({ row, onChange }: { row: AppKey; onChange: () => void }) {
  const { t } = useTranslation('access')
  const [asking, setAsking] = useState(false)
  const act = useMutation({ mutationFn: () => api.post('/api/command/keys/{id}/withdraw', { path: { id: row.id } }), onSuccess: () => (onChange(), setAsking(false)) })
  const close = () => (setAsking(false), act.reset())
  return (
    <div className={styles.acts}>
      <button type="button" className={`linkish ${styles.grave}`} onClick={() => setAsking(true)}>
        {t('keys.withdraw')}
      </button>
      <Sheet open={asking} title={t('act.title', { act: t('keys.withdraw'), name: row.name })} onClose={close}>
        {asking && (
          <div className="col g16">
            <p>{t('keys.withdrawMeans', { name: row.name })}</p>
            {act.error && <ProblemNote error={act.error} />}
            <div className="row wrap g8">
              <button type="button" className="btn p dg" aria-disabled={act.isPending} onClick={() => !act.isPending && act.mutate()}>
                {t('keys.withdraw')}
              </button>
              <button type="button" className="btn" onClick={close}>
                {t('common:cancel')}
              </button>
            </div>
          </div>
        )}
      </Sheet>
    </div>
  )
}
