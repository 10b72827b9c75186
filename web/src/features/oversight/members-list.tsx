import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { usePick } from '@shared/i18n'
import styles from './oversight.module.css'
import { Loading } from './parts'
import type { RateTitle, Subject } from './types'
import { useMembers } from './use-checks'

/** The very cases behind a figure, those that pull it down first. */
export function MembersList({ period, rate, subject }: { period: string; rate: RateTitle; subject: Subject }) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const members = useMembers(period, rate.code, subject)
  if (members.isPending) return <Loading />
  if (!members.data) return <ProblemNote error={members.error} onRetry={() => void members.refetch()} />
  const { rows, total } = members.data
  if (rows.length === 0) return <p className={styles.empty}>{t('members.none')}</p>
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${styles.list}`}>
        <thead>
          <tr>
            <th scope="col">{t('members.case')}</th>
            <th scope="col">{t('members.unit')}</th>
            <th scope="col" className={styles.n}>
              {t('members.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.number}/${row.round}`}>
              <td>
                {row.title ? <Link to={`/desk/cases/${row.number}`}>{pick({ title: row.title, titleEn: row.titleEn }, 'title')}</Link> : row.shown}
                <div className={styles.sub}>
                  {row.shown}
                  {row.round > 1 && ' · '}
                  {row.round > 1 && t('members.round', { n: row.round })}
                </div>
              </td>
              <td>{row.unit && pick(row.unit, 'name')}</td>
              <td className={styles.n}>{row.excluded ? <span className="tag w">{t('members.excluded')}</span> : `${row.percent} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > rows.length && <p className="s t3">{t('members.more', { shown: rows.length, total })}</p>}
    </div>
  )
}
