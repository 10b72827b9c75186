import { CheckCircleFilled, CloudSyncOutlined, ExclamationCircleFilled } from '@ant-design/icons'
import { useEffect, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import { useSay } from '@loop/form/types'
import { ProblemNote } from '@loop/problem-note'
import { ErrorSummary, type Fault } from '@shared/error-summary'
import { useDates } from '@shared/format'
import styles from './apply.module.css'
import { CHECK, DELIVERY, isClear, MATERIALS, PLEDGE, SITUATION, stepsOf } from './steps'
import type { Whole } from './types'
import { useWriting } from './use-draft'
import { mustWait, WaitingRoom } from './waiting-room'

interface Props {
  whole: Whole
  step: string
  title: string
  hint?: ReactNode
  faults?: Fault[]
  next?: string
  busy?: boolean
  failure?: unknown
  onNext: () => void
  children: ReactNode
}

/** A step: where one is, what is asked, one primary button, and on desks all steps beside it. */
export function Frame({ whole, step, title, hint, faults = [], next, busy, failure, onNext, children }: Props) {
  const { t } = useTranslation('apply')
  useJump()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) onNext()
  }
  return (
    <div className={`page ${styles.lay}`}>
      <div>
        <Where whole={whole} step={step} />
        <News whole={whole} />
        <form className={styles.question} onSubmit={submit} noValidate>
          <ErrorSummary faults={faults} />
          <h1 className={faults.length > 0 ? 'mt16' : undefined}>{title}</h1>
          {hint && <p className="t2 mt8">{hint}</p>}
          <div className={styles.body}>{children}</div>
          <div aria-live="polite">{mustWait(failure) ? <WaitingRoom onIn={onNext} /> : failure ? <ProblemNote error={failure} /> : null}</div>
          <div className={styles.act}>
            <button type="submit" className="btn p" aria-disabled={busy || undefined}>
              {next ?? t('next')}
            </button>
            <Previous whole={whole} step={step} />
            <SavedLine whole={whole} />
          </div>
        </form>
      </div>
      <Steps whole={whole} step={step} />
    </div>
  )
}

/** Whoever comes to mend something finds the field under the cursor. */
function useJump(): void {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.focus()
  }, [hash])
}

function Where({ whole, step }: { whole: Whole; step: string }) {
  const { t } = useTranslation('apply')
  const say = useSay()
  const all = stepsOf(whole)
  const n = all.indexOf(step) + 1
  return (
    <>
      <div className="row sp s t2">
        <span className="ell">{say(whole.name)}</span>
        <span className="nw">{t('where', { n, of: all.length })}</span>
      </div>
      <div className={`mt8 ${styles.progress}`} role="progressbar" aria-valuenow={n} aria-valuemin={1} aria-valuemax={all.length} aria-label={t('whereLabel')}>
        <i style={{ width: `${(n / all.length) * 100}%` }} />
      </div>
    </>
  )
}

/** The item went on while somebody wrote: what fits stays, what is new is named. */
function News({ whole }: { whole: Whole }) {
  const { t } = useTranslation('apply')
  const say = useSay()
  const { writing } = useWriting(whole)
  if (!whole.news) return null
  const { from, to, fresh } = whole.news
  return (
    <div className="note w mt16" role="status">
      <ExclamationCircleFilled aria-hidden />
      <div>
        <b>{t('news.title', { from, to })}</b>
        <p>{fresh.length > 0 ? t('news.fresh', { names: fresh.map(say).join(t('common:between')) }) : t('news.same')}</p>
        <button type="button" className="linkish" onClick={() => writing.takeVersion(to)}>
          {t('news.seen')}
        </button>
      </div>
    </div>
  )
}

function Previous({ whole, step }: { whole: Whole; step: string }) {
  const { t } = useTranslation('apply')
  const navigate = useNavigate()
  const all = stepsOf(whole)
  const before = all[all.indexOf(step) - 1]
  if (!before) return null
  return (
    <button type="button" className="btn txt" onClick={() => navigate(`/apply/${whole.item}/${whole.id}/${before}`)}>
      {t('previous')}
    </button>
  )
}

/** Whether what was typed is safe; said quietly, and plainly where it is not yet. */
function SavedLine({ whole }: { whole: Whole }) {
  const { t } = useTranslation('apply')
  const dates = useDates()
  const { standing, savedAt, error } = useWriting(whole)
  if (standing === 'refused') return <span className={`s ${styles.saved}`}><ProblemNote error={error} /></span>
  return (
    <span className={`s t3 ${styles.saved}`} role="status">
      {standing === 'waiting' ? <CloudSyncOutlined aria-hidden /> : null} {t(`saved.${standing}`, { time: dates.time(savedAt) })}
    </span>
  )
}

function Steps({ whole, step }: { whole: Whole; step: string }) {
  const { t } = useTranslation('apply')
  const all = stepsOf(whole)
  const at = all.indexOf(step)
  const title = useStepTitle(whole)
  const clear = isClear(whole)
  const wrong = new Set(whole.faults.map((fault) => fault.step))
  return (
    <nav className={styles.aside} aria-label={t('steps')}>
      <ol role="list">
        {all.map((one, index) => (
          <li key={one} aria-current={one === step ? 'step' : undefined} className={one === step ? styles.now : undefined}>
            {index < at && !wrong.has(one) ? <CheckCircleFilled aria-hidden /> : <span className={styles.dot} aria-hidden />}
            {one === step || (!clear && index > 0) ? <span>{title(one)}</span> : <Link to={`/apply/${whole.item}/${whole.id}/${one}`}>{title(one)}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

export function useStepTitle(whole: Whole) {
  const { t } = useTranslation('apply')
  const say = useSay()
  return (step: string): string => {
    if ([SITUATION, PLEDGE, MATERIALS, DELIVERY, CHECK].includes(step)) return t(`${step}.short`)
    return say(whole.sections.find(({ id }) => `form-${id}` === step)?.name)
  }
}
