import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { minutesOf, useSay, type Window } from './types'
import type { Acts } from './use-acts'
import { useStars } from './use-window'
import { useSeconds } from './use-seconds'
import styles from './window.module.css'

/** Whoever is at the window, with what can be done now; every act has its key beside it. */
export function TicketCard({ hall, of, acts }: { hall: string; of: Window; acts: Acts }) {
  const { t } = useTranslation('window')
  const say = useSay()
  const stars = useStars(hall)
  return (
    <section className="card" aria-label={t('ticket.label')}>
      <div className="hd">
        <h2>{t('ticket.window', { number: of.window })}</h2>
        <button type="button" className="btn txt" aria-disabled={!!of.at || acts.busy} onClick={() => !of.at && acts.run(acts.close)}>
          {t('ticket.close')}
        </button>
      </div>
      <div className={styles.section} aria-live="polite">
        {of.at ? <Current of={of} acts={acts} /> : (
          <>
            <p className="t2">{of.waiting.length > 0 ? t('ticket.waiting', { count: of.waiting.length }) : t('ticket.nobody')}</p>
            <button type="button" className="btn p blk" aria-disabled={acts.busy} onClick={() => acts.run(acts.next)}>
              {t('ticket.next')} <kbd>F2</kbd>
            </button>
          </>
        )}
        {acts.error ? <ProblemNote error={acts.error} /> : null}
      </div>
      <p className={`s t3 ${styles.section}`}>
        {say(of.windowName)} · {t('ticket.served', { count: of.servedToday })}
        {stars.data && <> · {stars.data.many > 0 ? t('ticket.stars', { stars: stars.data.stars, count: stars.data.many }) : t('ticket.noStars', { count: stars.data.least })}</>}
      </p>
    </section>
  )
}

function Current({ of, acts }: { of: Window; acts: Acts }) {
  const { t } = useTranslation('window')
  const say = useSay()
  const at = of.at!
  const again = useSeconds(at.againInSeconds, at.calls)
  const pass = useSeconds(at.passInSeconds, at.calls)
  return (
    <>
      <p className={styles.big}>
        {at.number} {at.priority !== 'NORMAL' && <span className="tag w">{t(`priority.${at.priority}`)}</span>}
      </p>
      <p>
        {say(at.groupName)}
        {at.itemName && <span className="t2"> · {say(at.itemName)}</span>}
      </p>
      <p className="s t2">{t(at.state === 'SERVING' ? 'ticket.serving' : 'ticket.called', { count: at.calls, minutes: minutesOf(at.waitedSeconds) })}</p>
      <div className={styles.acts}>
        {at.state === 'CALLED' ? (
          <>
            <button type="button" className="btn p" aria-disabled={acts.busy} onClick={() => acts.run(acts.serve)}>
              {t('ticket.serve')} <kbd>F4</kbd>
            </button>
            {again !== undefined && (
              <button type="button" className="btn" aria-disabled={acts.busy || again > 0} onClick={() => again === 0 && acts.run(acts.again)}>
                {again > 0 ? t('ticket.againIn', { count: again }) : t('ticket.again')} <kbd>F3</kbd>
              </button>
            )}
            {pass !== undefined && (
              <button type="button" className="btn" aria-disabled={acts.busy || pass > 0} onClick={() => pass === 0 && acts.run(acts.pass)}>
                {pass > 0 ? t('ticket.passIn', { count: pass }) : t('ticket.pass')} <kbd>F6</kbd>
              </button>
            )}
          </>
        ) : (
          <button type="button" className="btn p" aria-disabled={acts.busy} onClick={() => acts.finish(of)}>
            {t('ticket.finish')} <kbd>F8</kbd>
          </button>
        )}
        <label className={styles.pick}>
          <span>
            {t('ticket.sendOn')} <kbd>F7</kbd>
          </span>
          <select id="send-on" className="in" value="" onChange={(event) => event.target.value && !acts.busy && acts.sendOn.mutate(event.target.value)}>
            <option value="">{t('ticket.sendOnTo')}</option>
            {of.letters.filter(({ code }) => code !== at.group).map((group) => (
              <option key={group.code} value={group.code}>
                {group.code} {say(group.name)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </>
  )
}
