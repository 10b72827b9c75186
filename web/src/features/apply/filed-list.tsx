import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import type { components } from '@shared/generated'
import { usePick } from '@shared/i18n'
import styles from './apply.module.css'

type Filed = components['schemas']['ApplicationsFiledView']

const TONE: Record<string, string> = { granted: 'ok', denied: 'e', refused: 'e' }

/** What was handed in, newest first; what waits for the person says so. */
export function FiledList() {
  const { t } = useTranslation('apply')
  const filed = useInfiniteQuery({
    queryKey: ['mine', 'applications'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => api.get('/api/applications/mine', { query: { after: pageParam }, signal }),
    getNextPageParam: (last) => last.next,
  })
  const rows = filed.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className="card mt24" aria-labelledby="filed">
      <div className="hd">
        <h2 id="filed">{t('mine.filed')}</h2>
      </div>
      {filed.error && <ProblemNote error={filed.error} onRetry={() => void filed.refetch()} />}
      {filed.data && rows.length === 0 && <p className="bd t2">{t('mine.noneFiled')}</p>}
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <FiledRow key={row.number} row={row} />
          ))}
        </ul>
      )}
      {filed.hasNextPage && (
        <div className="bd">
          <button type="button" className="btn" aria-disabled={filed.isFetchingNextPage || undefined} onClick={() => !filed.isFetchingNextPage && void filed.fetchNextPage()}>
            {t('mine.more')}
          </button>
        </div>
      )}
    </section>
  )
}

/** @param to where it is followed, where that is not one's own page of it */
export function FiledRow({ row, to = `/progress/${row.number}` }: { row: Filed; to?: string }) {
  const { t } = useTranslation('apply')
  const pick = usePick()
  const dates = useDates()
  return (
    <li className={styles.draft}>
      <span className="grow">
        <Link to={to}>
          <b>{pick(row, 'name')}</b>
        </Link>
        <span className="s t2">
          {t('mine.filedOn', { day: dates.day(row.filed), number: row.shown })} {row.due && row.outcome === 'open' && t('mine.due', { day: dates.day(row.due) })}
        </span>
      </span>
      <span className={`tag ${row.awaits ? 'o' : (TONE[row.outcome] ?? '')}`}>{row.awaits ? t(`mine.awaits.${row.awaits}`) : pick(row, 'outcomeText')}</span>
    </li>
  )
}
