import { useTranslation } from 'react-i18next'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import styles from './patrol.module.css'
import type { Find } from './types'

/** What was found on the round, and how far that is. */
export function Finds({ finds }: { finds: Find[] }) {
  const { t } = useTranslation('patrol')
  const pick = usePick()
  const dates = useDates()
  if (finds.length === 0) return null
  return (
    <section className="card" aria-labelledby="finds-title">
      <div className="hd">
        <h2 id="finds-title">{t('finds.title', { count: finds.length })}</h2>
      </div>
      <ul className={styles.stops}>
        {finds.map((find) => (
          <li key={find.number}>
            <span className="grow">
              <b>{pick(find, 'title')}</b>
              <span className="s t2">
                {dates.time(find.made)} · {find.shown}
              </span>
            </span>
            <span className="tag">{find.joined ? t('finds.joined') : pick(find, 'stageText')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
