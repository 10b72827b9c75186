import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { addressWords } from '@shared/address'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { MoreButton } from '@shared/more-button'
import { useTitle } from '@shared/title'
import type { AccessRecord } from '@shared/types'
import styles from './access.module.css'
import { auditQuery, NO_FILTERS } from './audit-filters'
import { AuditTools } from './audit-tools'

/** What was done with accounts, rights and sign-ins, by whom and from where. */
export function RecordsPage() {
  const { t } = useTranslation('access')
  useTitle(t('place.records'))
  const [filters, setFilters] = useState(NO_FILTERS)
  const choices = useQuery({ queryKey: ['admin', 'audit-choices'], staleTime: Infinity, queryFn: ({ signal }) => api.get('/api/access/audit/choices', { signal }) })
  const query = auditQuery(filters)
  const list = useInfiniteQuery({
    queryKey: ['admin', 'records', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => api.get('/api/access/audit/records', { query: { ...query, fields: undefined, after: pageParam, limit: 50 }, signal }),
    getNextPageParam: (page) => page.next,
  })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <h1>{t('place.records')}</h1>
      <p className={styles.about}>{t('records.about')}</p>
      <section className="card">
        <AuditTools of="records" filters={filters} choices={choices.data?.acts ?? []} onChange={setFilters} />
        {list.error && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && rows.length === 0 && <p className={styles.none}>{t('records.none')}</p>}
        {rows.length > 0 && (
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {(['at', 'who', 'act', 'to', 'words', 'address'] as const).map((head) => (
                    <th key={head} scope="col">
                      {t(`records.${head}`)}
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

function Row({ row }: { row: AccessRecord }) {
  const { t } = useTranslation('access')
  const pick = usePick()
  const dates = useDates()
  return (
    <tr>
      <td className="nw">{dates.stamp(row.at)}</td>
      <td>
        <b>{row.login ?? t('records.nobody')}</b>
      </td>
      <td className="nw">
        {pick(row, 'actText')}{' '}
        {row.proof && (
          <span className="t3" title={t('records.proved')}>
            <SafetyCertificateOutlined aria-label={t('records.proved')} />
          </span>
        )}
      </td>
      <td>{row.subjectText ?? t(`records.subject.${row.subject.split(':')[0]}`, { defaultValue: row.subject })}</td>
      <td className={styles.words}>{row.words}</td>
      <td className="t3">{addressWords(t, row.address)}</td>
    </tr>
  )
}
