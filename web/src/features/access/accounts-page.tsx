import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { MoreButton } from '@shared/more-button'
import { useTitle } from '@shared/title'
import type { AdminAccount } from '@shared/types'
import styles from './access.module.css'
import { AccountActs } from './account-acts'
import type { AdminKind } from './admin-shell'
import { NewAccount } from './new-account'

/** Staff and administrators who can sign in: the system administrator keeps them, the security administrator looks after their factors. */
export function AccountsPage({ kind }: { kind: AdminKind }) {
  const { t } = useTranslation('access')
  useTitle(t('place.accounts'))
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const [making, setMaking] = useState(false)
  const q = useDeferredValue(typed.trim())
  const list = useInfiniteQuery({
    queryKey: ['admin', 'accounts', q],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => api.get('/api/access/accounts', { query: { q, after: pageParam, limit: 30 }, signal }),
    getNextPageParam: (page) => page.next,
  })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const refresh = () => void queries.invalidateQueries({ queryKey: ['admin'] })
  return (
    <>
      <div className={styles.head}>
        <h1>{t('place.accounts')}</h1>
        {kind === 'system-admin' && (
          <button type="button" className="btn p" onClick={() => setMaking(true)}>
            {t('accounts.new')}
          </button>
        )}
      </div>
      <p className={styles.about}>{t(`accounts.about.${kind}`)}</p>
      <section className="card">
        <div className={styles.tools}>
          <Field label={t('accounts.search')}>{(field) => <input {...field} className="in" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />}</Field>
        </div>
        {list.error && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
        {rows.length > 0 && <Table rows={rows} kind={kind} onChange={refresh} />}
        {list.isSuccess && rows.length === 0 && <p className={styles.none}>{t('accounts.none')}</p>}
        {list.hasNextPage && (
          <div className={styles.foot}>
            <MoreButton list={list} />
          </div>
        )}
      </section>
      <NewAccount open={making} onClose={() => setMaking(false)} onMade={refresh} />
    </>
  )
}

function Table({ rows, kind, onChange }: { rows: AdminAccount[]; kind: AdminKind; onChange: () => void }) {
  const { t } = useTranslation('access')
  const heads = ['login', 'kind', 'posts', 'state', 'factor', 'acts'] as const
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`accounts.${head}`)}
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

function Row({ row, kind, onChange }: { row: AdminAccount; kind: AdminKind; onChange: () => void }) {
  const { t } = useTranslation('access')
  const pick = usePick()
  return (
    <tr>
      <td>
        <b>{row.name}</b>
        <small>{row.login}</small>
      </td>
      <td>{pick(row, 'kindText')}</td>
      <td>
        {row.posts.map((post) => (
          <span key={post.id} className={styles.post}>
            {pick(post, 'title')}
            <small>{pick(post.unit, 'name')}</small>
          </span>
        ))}
        {row.posts.length === 0 && <span className="t3">{t('accounts.noPost')}</span>}
      </td>
      <td>
        <State row={row} />
      </td>
      <td data-head={t('accounts.factor')}>{row.secondFactor ? t('accounts.factorOn') : <span className="t3">{t('accounts.factorOff')}</span>}</td>
      <td>
        <AccountActs row={row} kind={kind} onChange={onChange} />
      </td>
    </tr>
  )
}

function State({ row }: { row: AdminAccount }) {
  const { t } = useTranslation('access')
  if (row.blocked)
    return (
      <>
        <span className={styles.off}>{t('accounts.blocked')}</span>
        <small>{row.blockedWhy}</small>
      </>
    )
  if (row.awaits) return <span className="tag a">{t('accounts.awaits')}</span>
  return (
    <>
      {t('accounts.open')}
      {row.sessions > 0 && <small>{t('accounts.sessions', { count: row.sessions })}</small>}
    </>
  )
}
