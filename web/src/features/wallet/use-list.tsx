import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { MoreButton } from '@shared/more-button'
import styles from './wallet.module.css'

/** Who used my licences, when, for what and what was told; refused uses among them. */
export function UseList({ firms }: { firms: boolean }) {
  const { t } = useTranslation('wallet')
  const pick = usePick()
  const dates = useDates()
  const [place, setPlace] = useState(0)
  const list = useInfiniteQuery({
    queryKey: ['wallet', 'uses', place],
    queryFn: ({ signal, pageParam }) => api.get('/api/licences/mine/uses', { query: { place, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className="card mt24" aria-labelledby="uses">
      <div className="hd">
        <h2 id="uses">{t('uses.title')}</h2>
        {firms && (
          <div className="row g8" role="group" aria-label={t('uses.whose')}>
            {(['person', 'firm'] as const).map((kind, at) => (
              <button key={kind} type="button" className="btn" aria-pressed={place === at} onClick={() => setPlace(at)}>
                {t(`uses.${kind}`)}
              </button>
            ))}
          </div>
        )}
      </div>
      {list.error && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <p className="bd t2">{t('uses.none')}</p>}
      <ul className={styles.uses} role="list">
        {rows.map((row) => (
          <li key={row.id}>
            <div className="row wrap sp g8">
              <b>{pick(row, 'kindName')}</b>
              <span className={`tag ${row.result === 'refused' ? 'w' : ''}`}>{pick(row, 'resultText')}</span>
            </div>
            <div>{t('uses.who', { user: pick(row, 'user') || t('uses.somebody'), name: row.name })}</div>
            {row.matter && <div>{row.matter}</div>}
            <div className="s t2">{t('uses.fields', { fields: pick(row, 'fields') })}</div>
            <div className="s t3">{dates.full(row.at)}</div>
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
