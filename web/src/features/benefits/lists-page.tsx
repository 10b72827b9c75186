import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import styles from './benefits.module.css'
import { yuan } from './money'
import { useLists } from './use-benefits'

/** The lists that are published: those that can still be objected to first. */
export function ListsPage() {
  const { t } = useTranslation('benefits')
  const pick = usePick()
  const dates = useDates()
  useTitle(t('lists.title'))
  const found = useLists()
  const rows = [...(found.data ?? [])].sort((a, b) => Number(b.openToObjections) - Number(a.openToObjections))
  return (
    <div className="page plain" aria-busy={found.isLoading}>
      <h1>{t('lists.title')}</h1>
      <p className="t2 mt8 mb12">{t('lists.lead')}</p>
      {found.isError && <ProblemNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.length === 0 && <p className={`card ${styles.pad}`}>{t('lists.none')}</p>}
      <ul className={styles.rows} role="list">
        {rows.map((list) => (
          <li key={list.number}>
            <Link to={`/benefits/lists/${list.number}`} className={`card ${styles.rowlink}`}>
              <h2>{pick(list, 'name')}</h2>
              <p>{t('lists.sum', { count: list.count, yuan: yuan(list.fen) })}</p>
              <div className={styles.tags}>
                <span className={`tag ${list.openToObjections ? 'w' : ''}`}>{list.openToObjections && list.until ? t('lists.until', { at: dates.moment(list.until) }) : t('lists.over')}</span>
                <span className="tag">{pick(list, 'department')}</span>
                <span className="tag">{list.shown}</span>
              </div>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
