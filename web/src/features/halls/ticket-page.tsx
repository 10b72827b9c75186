import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { useLive } from '@shared/live'
import { useTitle } from '@shared/title'
import { ConfirmPart } from './confirm-part'
import styles from './halls.module.css'
import { minutesOf, useSay, type Ticket } from './types'
import { useChange, useTicket } from './use-halls'

/** Where somebody is in the queue, on their phone; and what a window wrote for them, to be read and confirmed. */
export function TicketPage() {
  const { t } = useTranslation('halls')
  const { ticket: code = '' } = useParams()
  const ticket = useTicket(code)
  useLive('hall')
  useTitle(ticket.data ? t('mine.title', { number: ticket.data.number }) : t('mine.name'))
  if (ticket.error)
    return (
      <div className="page plain narrow">
        <ProblemNote error={ticket.error} onRetry={() => void ticket.refetch()} />
      </div>
    )
  if (!ticket.data) return <div className="page plain narrow" aria-busy />
  return <Standing code={code} of={ticket.data} />
}

function Standing({ code, of }: { code: string; of: Ticket }) {
  const { t } = useTranslation('halls')
  const say = useSay()
  const dates = useDates()
  const back = useChange((_: void, command) => api.post('/api/halls/tickets/{code}/back', { path: { code }, command }))
  const leave = useChange((_: void, command) => api.post('/api/halls/tickets/{code}/leave', { path: { code }, command }))
  const minutes = minutesOf(of.seconds)
  return (
    <div className="page plain narrow">
      <section className="card">
        <div className={`bd ${styles.mine}`} aria-live="polite">
          <p className="t2">{say(of.hallName)}</p>
          <h1 className={styles.number}>{of.number}</h1>
          <p>{say(of.group)}</p>
          <p className={styles.state} data-state={of.state}>
            {t(`mine.state.${of.state}`, { window: of.window })}
          </p>
          {of.state === 'WAITING' && (
            <p>
              {t('slip.ahead', { count: of.ahead })}
              {minutes !== undefined && <> · {t('slip.minutes', { minutes })}</>}
            </p>
          )}
          {of.state === 'PASSED' && of.backUntil && <p className="t2">{t('mine.backUntil', { time: dates.time(of.backUntil) })}</p>}
        </div>
      </section>
      {of.toConfirm && <ConfirmPart code={code} of={of.toConfirm} />}
      {of.filed.length > 0 && (
        <section className="card mt16" aria-labelledby="filed">
          <div className="hd">
            <h2 id="filed">{t('mine.filed')}</h2>
          </div>
          <ul className="bd col g12" role="list">
            {of.filed.map((one) => (
              <li key={one.number}>
                <b>{say(one.item)}</b>
                <div className="t2">{t('mine.number', { number: one.shown })}</div>
                {one.ready && <span className="tag ok">{t('mine.ready')}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(back.error || leave.error) && <ProblemNote error={back.error ?? leave.error} />}
      <div className={`mt24 ${styles.buttons}`}>
        {of.state === 'PASSED' && (
          <button type="button" className="btn p" aria-disabled={back.isPending} onClick={() => back.mutate()}>
            {t('mine.back')}
          </button>
        )}
        {of.state === 'WAITING' && (
          <button type="button" className="btn" aria-disabled={leave.isPending} onClick={() => leave.mutate()}>
            {t('mine.leave')}
          </button>
        )}
        {(of.state === 'ABANDONED' || of.state === 'FINISHED') && (
          <Link className="btn" to={`/halls/${of.hall}/ticket`}>
            {t('mine.again')}
          </Link>
        )}
      </div>
      <p className="hint mt16">{t('mine.keep')}</p>
    </div>
  )
}
