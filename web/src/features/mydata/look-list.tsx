import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { MoreButton } from '@shared/more-button'
import styles from './mydata.module.css'

/** Who looked at my data, when, for what and at which fields; refused looks among them. */
export function LookList({ place }: { place: number }) {
  const { t } = useTranslation('mydata')
  const pick = usePick()
  const dates = useDates()
  const list = useInfiniteQuery({
    queryKey: ['mine', 'looks', place],
    queryFn: ({ signal, pageParam }) => api.get('/api/exchange/mine/looks', { query: { place, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className="card mt24" aria-labelledby="looks">
      <div className="hd">
        <h2 id="looks">{t('looks.title')}</h2>
      </div>
      {list.error && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <p className="bd t2">{t('looks.none')}</p>}
      <ul className={styles.looks} role="list">
        {rows.map((row) => (
          <li key={row.id}>
            <div className="row wrap sp g8">
              <b>{pick(row, 'unit') || t('looks.self')}</b>
              <span className={`tag ${row.result === 'refused' ? 'w' : ''}`}>{pick(row, 'resultText')}</span>
            </div>
            <div>{t('looks.for', { purpose: pick(row, 'purposeName'), matter: row.matter })}</div>
            <div className="s t2">{t('looks.fields', { fields: pick(row, 'fields') })}</div>
            <div className="s t3">{t('looks.when', { at: dates.full(row.at), who: row.name })}</div>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <div className="bd">
          <MoreButton list={list} />
        </div>
      )}
    </section>
  )
}
