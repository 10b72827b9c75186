import { useTranslation } from 'react-i18next'
import { useDates } from '@shared/format'
import type { components } from '@shared/generated'
import styles from './halls.module.css'

type Use = components['schemas']['HallsUseView']

/** Each use of somebody's identity, with its hour. */
export function UseList({ uses }: { uses: Use[] }) {
  const { t } = useTranslation('halls')
  const dates = useDates()
  return (
    <details className="mt12">
      <summary>{t('uses.title', { count: uses.length })}</summary>
      <ul className={styles.uses} role="list">
        {uses.map((use) => (
          <li key={use.at + use.act}>
            <span>{t(`uses.act.${use.act}`)}</span>
            <span className="t2 nw">{dates.short(use.at)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Windows that filled in for the person while they stood there. */
export function StoodIn({ windows }: { windows: components['schemas']['HallsStoodInView'][] }) {
  const { t } = useTranslation('halls')
  const dates = useDates()
  if (windows.length === 0) return null
  return (
    <section className="card mt24" aria-labelledby="windows">
      <div className="hd">
        <h2 id="windows">{t('uses.windows')}</h2>
      </div>
      <ul role="list">
        {windows.map((one) => (
          <li key={one.id} className={styles.errand}>
            <b>{t('uses.by', { name: one.by })}</b>
            <p className="t2">{t('uses.since', { time: dates.moment(one.since) })}</p>
            <UseList uses={one.uses} />
          </li>
        ))}
      </ul>
    </section>
  )
}
