import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { useTitle } from '@shared/title'
import styles from './items.module.css'
import type { Rates } from './types'
import { useRates } from './use-items'

const RATES = ['online', 'oneVisit', 'onTheSpot', 'visits', 'compression', 'told'] as const

/** How good the list is for those who need it, each rate with what it is counted from. */
export function RatesPage() {
  const { t, i18n } = useTranslation('items')
  const rates = useRates()
  const english = i18n.language === 'en'
  useTitle(t('desk.rates'))
  return (
    <div className={styles.desk}>
      <div className={styles.deskhead}>
        <h1>{t('desk.rates')}</h1>
      </div>
      <p className="s t2">{t('rates.note')}</p>
      {rates.isError && <ProblemNote error={rates.error} onRetry={() => void rates.refetch()} />}
      <div className={`card ${styles.scroll}`}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('desk.column.unit')}</th>
              <th scope="col" className="n">
                {t('rates.items')}
              </th>
              {RATES.map((rate) => (
                <th key={rate} scope="col">
                  {t(`rates.${rate}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rates.data?.map((row) => (
              <tr key={row.unit ?? 'city'}>
                <td>{english ? row.name.en : row.name.zh}</td>
                <td className="n">{row.items}</td>
                {RATES.map((rate) => (
                  <td key={rate}>
                    <Share share={row.rates[rate]} plain={rate === 'visits'} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Share({ share, plain }: { share: Rates['rates']['online']; plain: boolean }) {
  if (share.whole === 0) return <span className="t3">—</span>
  const value = share.part / share.whole
  return (
    <>
      {plain ? value.toFixed(2) : `${(value * 100).toFixed(1)} %`}
      <div className={styles.sub}>
        {Math.round(share.part * 10) / 10} / {Math.round(share.whole * 10) / 10}
      </div>
    </>
  )
}
