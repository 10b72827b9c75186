import { useTranslation } from 'react-i18next'
import styles from './themes.module.css'
import type { Savings } from './types'

const COUNTED = ['fields', 'materials', 'visits', 'days'] as const

/** In one line what is saved against the separate items; counts that stay the same are left out. */
export function SavedLine({ savings }: { savings: Savings }) {
  const { t } = useTranslation('themes')
  const less = COUNTED.filter((name) => savings[name].together < savings[name].alone)
  return (
    <p className={styles.line}>
      {less.map((name) => (
        <span key={name}>
          {t(`count.${name}`)} <s aria-label={t('alone', { count: savings[name].alone })}>{savings[name].alone}</s> <b aria-label={t('together', { count: savings[name].together })}>{savings[name].together}</b>
        </span>
      ))}
    </p>
  )
}

/** Both sides of each count, and what is counted. */
export function SavedTable({ savings }: { savings: Savings }) {
  const { t } = useTranslation('themes')
  return (
    <section className="card" aria-labelledby="saved">
      <div className="hd">
        <h2 id="saved">{t('saved')}</h2>
      </div>
      <div className="bd">
        <table className={styles.counts}>
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('separately')}</th>
              <th scope="col">{t('atOnce')}</th>
            </tr>
          </thead>
          <tbody>
            {COUNTED.map((name) => (
              <tr key={name}>
                <th scope="row">{t(`count.${name}`)}</th>
                <td>{savings[name].alone}</td>
                <td>
                  <b>{savings[name].together}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="s t2 mt8">{t('counted', { written: savings.written.alone, brought: savings.brought.alone })}</p>
      </div>
    </section>
  )
}
