import { useTranslation } from 'react-i18next'
import { wordsOf } from '@loop/application/use-application'
import { DeadlineLight } from '@loop/deadline-light'
import { useDates } from '@shared/format'
import { useCity } from '@shared/session'
import type { Progress } from '@shared/types'
import styles from './progress.module.css'
import { shareUsed } from './share'

/** The promised day, large; once ended, the day it ended. */
export function DueCard({ of }: { of: Progress }) {
  const { t } = useTranslation('progress')
  const dates = useDates()
  const now = useCity().data?.now
  if (of.closed)
    return (
      <section className={`card ${styles.due}`}>
        <div className="bd">
          <h2 className={`s t2 ${styles.light}`}>{t(of.stage === 'WITHDRAWN' ? 'withdrawnOn' : 'closedOn')}</h2>
          <div className={`mt4 ${styles.day}`}>{dates.figure(of.closed)}</div>
          <p className="s t3 mt8">{of.stage !== 'WITHDRAWN' && t(of.closed <= of.due ? 'onTime' : 'late', { day: dates.day(of.due) })}</p>
        </div>
      </section>
    )
  const share = Math.round(100 * shareUsed(of.opened, of.due, now ?? of.opened))
  return (
    <section className={`card ${styles.due}`}>
      <div className="bd">
        <h2 className={`s t2 ${styles.light}`}>{t('due')}</h2>
        <div className={`mt4 ${styles.day}`}>{dates.figure(of.due)}</div>
        <div className="bar mt12" role="img" aria-label={t('used', { percent: share })}>
          <i style={{ width: `${share}%` }} />
        </div>
        <div className="row sp wrap s t2 mt8">
          <span>{t('openedOn', { day: dates.day(of.opened), context: wordsOf(of.kind) })}</span>
          {of.light && <DeadlineLight light={of.light} />}
        </div>
        <p className="s t3 mt8">{of.dueProvisional ? t('provisional') : t('holidays')}</p>
      </div>
    </section>
  )
}
