import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useIntent } from '@shared/intent'
import { useTitle } from '@shared/title'
import { useKeys } from '../parts/use-keys'
import type { Call } from '../types'
import { CallForm } from './call-form'
import { PhoneNumber } from './phone-number'
import styles from './ratings.module.css'

/** Where agents call people back: one call at a time, by keyboard if they like. */
export function CallPage() {
  const { t } = useTranslation('ratings')
  useTitle(t('call.title'))
  const intent = useIntent()
  const waiting = useQuery({ queryKey: ['callbacks'], queryFn: ({ signal }) => api.get('/api/ratings/callbacks', { signal }) })
  const next = useMutation({ mutationFn: () => intent.run((command) => api.post('/api/ratings/callbacks/next', { command })), onSettled: () => void waiting.refetch() })
  const call = next.data?.call
  useKeys((key) => {
    if (key.toLowerCase() !== 'n' || call || next.isPending) return false
    next.mutate()
    return true
  })
  return (
    <>
      <div className="row sp wrap">
        <h1>{t('call.title')}</h1>
        {waiting.data && <span className="t2">{t('call.waiting', { count: waiting.data.length })}</span>}
      </div>
      {(next.error ?? waiting.error) && <ProblemNote error={next.error ?? waiting.error} />}
      {call ? (
        <OneCall key={call.id} call={call} onDone={() => next.mutate()} onStop={() => next.reset()} />
      ) : (
        <div className="card mt12">
          <div className="bd col g12">
            <p>{next.isSuccess ? t('call.none') : t('call.hint')}</p>
            <div>
              <button type="button" className="btn p" aria-disabled={next.isPending} onClick={() => next.mutate()}>
                {t('call.next')} <kbd>N</kbd>
              </button>
            </div>
          </div>
        </div>
      )}
      {!call && (waiting.data?.length ?? 0) > 0 && <Waiting calls={waiting.data!} />}
    </>
  )
}

function OneCall({ call, onDone, onStop }: { call: Call; onDone: () => void; onStop: () => void }) {
  const { t } = useTranslation('ratings')
  const pick = usePick()
  const dates = useDates()
  return (
    <div className={`mt12 ${styles.call}`}>
      <section className="card">
        <div className="hd">
          <h2>{pick(call, 'title')}</h2>
          {call.afterReview && <span className="tag w">{t('call.afterReview')}</span>}
        </div>
        <div className="bd col g12">
          <p>{t('call.said', { words: call.words })}</p>
          {call.answer && <p>{t('call.answered', { words: call.answer })}</p>}
          <p className="s t2">
            {call.unit && `${pick(call as Call & { unit: string }, 'unit')} · `}
            {t('call.ended', { at: dates.short(call.endedAt) })} · {t('call.round', { n: call.round })} · {t('call.try', { n: call.tries + 1, of: call.mostTries })}
          </p>
          <PhoneNumber call={call} />
          <ol className={styles.script}>
            {call.script.map((line) => (
              <li key={line.code}>{pick(line, 'words')}</li>
            ))}
          </ol>
        </div>
      </section>
      <CallForm call={call} onDone={onDone} onStop={onStop} />
    </div>
  )
}

function Waiting({ calls }: { calls: { id: string; title: string; titleEn: string; endedAt: string; tries: number; afterReview: boolean; todayAllowed: boolean }[] }) {
  const { t } = useTranslation('ratings')
  const pick = usePick()
  const dates = useDates()
  return (
    <ul role="list" className={`card mt12 ${styles.rows}`}>
      {calls.map((call) => (
        <li key={call.id} className="row sp wrap">
          <span>
            {pick(call, 'title')} {call.afterReview && <span className="tag w">{t('call.afterReview')}</span>}
          </span>
          <span className="s t2">
            {dates.short(call.endedAt)} · {t('call.tried', { n: call.tries })}
            {!call.todayAllowed && [' · ', t('call.tomorrow')].join('')}
          </span>
        </li>
      ))}
    </ul>
  )
}
