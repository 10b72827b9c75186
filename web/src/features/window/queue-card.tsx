import { useTranslation } from 'react-i18next'
import { minutesOf, type Window } from './types'
import type { Acts } from './use-acts'
import styles from './window.module.css'

const SHOWN = 12

/** Who waits for this window. Whoever cannot wait is let in before all others. */
export function QueueCard({ of, acts }: { of: Window; acts: Acts }) {
  const { t } = useTranslation('window')
  return (
    <section className="card" aria-labelledby="queue">
      <div className="hd">
        <h2 id="queue">{t('queue.title', { count: of.waiting.length })}</h2>
      </div>
      {of.waiting.length === 0 && <p className={styles.empty}>{t('queue.none')}</p>}
      <ul className={styles.queue} role="list">
        {of.waiting.slice(0, SHOWN).map((one) => (
          <li key={one.ticket}>
            <b>{one.number}</b>
            <span className="grow">{one.priority !== 'NORMAL' && <span className="tag">{t(`priority.${one.priority}`)}</span>}</span>
            <span className="s t2 nw">{one.seconds === undefined ? t('queue.unknown') : t('queue.minutes', { count: minutesOf(one.seconds) })}</span>
            {one.priority !== 'EMERGENCY' && (
              <button type="button" className="linkish s" aria-label={t('queue.urgentOf', { number: one.number })} onClick={() => !acts.busy && acts.urgent.mutate(one.ticket)}>
                {t('queue.urgent')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {of.waiting.length > SHOWN && <p className={styles.empty}>{t('queue.more', { count: of.waiting.length - SHOWN })}</p>}
    </section>
  )
}
