import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import styles from './desk.module.css'
import { yuan } from './money'
import { useDeskLists } from './use-benefits'

const TAGS: Record<string, string> = { made: 'w', published: 'w', review: 'w', payment: 'a', ended: '' }

/** The lists of the department, of all departments for whoever pays or matches. */
export function DeskListsPage() {
  const { t } = useTranslation('benefitdesk')
  const pick = usePick()
  const dates = useDates()
  useTitle(t('lists.title'))
  const found = useDeskLists()
  return (
    <>
      <div className={styles.head}>
        <h1>{t('lists.title')}</h1>
      </div>
      <p className="t2">{t('lists.about')}</p>
      <section className="card" aria-busy={found.isLoading}>
        {found.isError && <ProblemNote error={found.error} onRetry={() => void found.refetch()} />}
        {found.data?.length === 0 && <p className={styles.empty}>{t('lists.none')}</p>}
        {(found.data?.length ?? 0) > 0 && (
          <div className={styles.scroll}>
            <table className={`${styles.table} ${styles.list}`}>
              <thead>
                <tr>
                  <th scope="col">{t('lists.stage')}</th>
                  <th scope="col">{t('lists.policy')}</th>
                  <th scope="col">{t('lists.sum')}</th>
                  <th scope="col">{t('lists.made')}</th>
                </tr>
              </thead>
              <tbody>
                {found.data?.map((list) => (
                  <tr key={list.number}>
                    <td>
                      <span className={`tag ${TAGS[list.stage] ?? ''}`}>{t(`stage.${list.stage}`)}</span>
                      {list.until && list.stage === 'published' && <span className={styles.sub}>{t('lists.until', { at: dates.short(list.until) })}</span>}
                    </td>
                    <td>
                      <Link to={`/desk/benefits/lists/${list.number}`}>
                        <b>{pick(list, 'name')}</b>
                      </Link>
                      <span className={styles.sub}>
                        {list.shown} · {pick(list, 'department')}
                      </span>
                    </td>
                    <td className={styles.n} data-label={t('lists.sum')}>
                      {t('sum', { count: list.count, yuan: yuan(list.fen) })}
                    </td>
                    <td data-label={t('lists.made')}>{dates.stamp(list.made)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  )
}
