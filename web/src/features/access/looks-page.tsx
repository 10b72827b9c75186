import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { addressWords } from '@shared/address'
import { api } from '@shared/api'
import { groupNumber, useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { MoreButton } from '@shared/more-button'
import { useTitle } from '@shared/title'
import type { Look } from '@shared/types'
import styles from './access.module.css'
import { auditQuery, NO_FILTERS } from './audit-filters'
import { AuditTools } from './audit-tools'

/** The record of looking: who opened which case, who saw which field unmasked, why and from where. */
export function LooksPage() {
  const { t } = useTranslation('access')
  useTitle(t('place.looks'))
  const [filters, setFilters] = useState(NO_FILTERS)
  const choices = useQuery({ queryKey: ['admin', 'audit-choices'], staleTime: Infinity, queryFn: ({ signal }) => api.get('/api/access/audit/choices', { signal }) })
  const query = auditQuery(filters)
  const list = useInfiniteQuery({
    queryKey: ['admin', 'looks', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => api.get('/api/access/audit/looks', { query: { ...query, fields: filters.fields || undefined, after: pageParam, limit: 50 }, signal }),
    getNextPageParam: (page) => page.next,
  })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <h1>{t('place.looks')}</h1>
      <p className={styles.about}>{t('looks.about')}</p>
      <section className="card">
        <AuditTools of="looks" filters={filters} choices={choices.data?.causes ?? []} onChange={setFilters} />
        {list.error && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && rows.length === 0 && <p className={styles.none}>{t('looks.none')}</p>}
        {rows.length > 0 && (
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {(['at', 'who', 'what', 'field', 'why', 'address'] as const).map((head) => (
                    <th key={head} scope="col">
                      {t(`looks.${head}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        {list.hasNextPage && (
          <div className={styles.foot}>
            <MoreButton list={list} />
          </div>
        )}
      </section>
    </>
  )
}

function Row({ row }: { row: Look }) {
  const { t } = useTranslation('access')
  const pick = usePick()
  const dates = useDates()
  const field = row.field.split(':')[0]!
  return (
    <tr>
      <td className="nw">{dates.stamp(row.at)}</td>
      <td>
        <b>{row.login}</b>
        <small>{pick(row, 'unit')}</small>
      </td>
      <td>{groupNumber(row.subject.replace(/^case:/, ''))}</td>
      <td className="nw">{t(`field.${field.replace('.', '-')}`, { defaultValue: row.field })}</td>
      <td className={styles.words}>
        {pick(row, 'causeText')}
        {row.cause !== 'page' && <small>{row.reason}</small>}
      </td>
      <td className="t3">{addressWords(t, row.address)}</td>
    </tr>
  )
}
