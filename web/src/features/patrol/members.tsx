import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { usePick } from '@shared/i18n'
import styles from './patrol.module.css'

interface Props {
  period: string
  of: string
  code: string
  figure: string
}

/** The very matters, grids or rounds behind a figure, those that pull it down first. */
export function Members({ period, of, code, figure }: Props) {
  const { t } = useTranslation('patrol')
  const pick = usePick()
  const query = { of, code, figure }
  const members = useQuery({ queryKey: ['patrol', 'members', period, query], queryFn: ({ signal }) => api.get('/api/patrol/evaluation/{period}/members', { path: { period }, query, signal }) })
  if (members.isPending) return <p role="status">{t('common:loading')}</p>
  if (!members.data) return <ProblemNote error={members.error} onRetry={() => void members.refetch()} />
  const { rows, total } = members.data
  if (rows.length === 0) return <p className={styles.empty}>{t('evaluation.empty')}</p>
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${styles.list}`}>
        <thead>
          <tr>
            <th scope="col">{t('evaluation.thing')}</th>
            <th scope="col" className={styles.n}>
              {t('evaluation.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${row.thing}/${index}`}>
              <td>
                {row.number ? <Link to={`/desk/cases/${row.number}`}>{pick(row, 'title')}</Link> : pick(row, 'title')}
                {row.number && <div className="xs t3">{row.thing}</div>}
              </td>
              <td className={styles.n}>{row.excluded ? <span className="tag w">{t('evaluation.excluded')}</span> : row.percent === 100 ? t('evaluation.yes') : row.percent === 0 ? t('evaluation.no') : `${row.percent} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > rows.length && <p className="s t3">{t('evaluation.more', { shown: rows.length, total })}</p>}
    </div>
  )
}
