import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import styles from './desk.module.css'
import { yuan } from './money'
import { useUnpaid } from './use-benefits'

/** Money that was approved long ago and is not paid. */
export function UnpaidPage() {
  const { t } = useTranslation('benefitdesk')
  const pick = usePick()
  useTitle(t('unpaid.title'))
  const found = useUnpaid()
  return (
    <>
      <div className={styles.head}>
        <h1>{t('unpaid.title')}</h1>
      </div>
      <p className="t2">{t('unpaid.about')}</p>
      <section className="card" aria-busy={found.isLoading}>
        {found.isError && <ProblemNote error={found.error} onRetry={() => void found.refetch()} />}
        {found.data?.length === 0 && <p className={styles.empty}>{t('unpaid.none')}</p>}
        {found.data?.map((row) => (
          <div key={row.entry.id} className={`${styles.section} row wrap sp g8`}>
            <span>
              <Link to={`/desk/benefits/lists/${row.list}`}>{row.entry.title}</Link>
              {row.entry.reason && <span className={styles.sub}>{pick(row.entry, 'reason')}</span>}
            </span>
            <b>{t('yuan', { yuan: yuan(row.entry.fen) })}</b>
          </div>
        ))}
      </section>
    </>
  )
}
