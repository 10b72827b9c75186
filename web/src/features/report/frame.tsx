import { LeftOutlined } from '@ant-design/icons'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import { useDraft } from '@loop/draft'
import { useKinds } from '@loop/use-cases'
import { ErrorSummary, type Fault } from '@shared/error-summary'
import { useDates } from '@shared/format'
import { Answered } from './answered'
import styles from './report.module.css'
import { askedBy, place, STEPS, type Step } from './steps'

interface Props {
  step: Step
  title: string
  hint?: ReactNode
  faults?: Fault[]
  next?: string
  busy?: boolean
  onNext: () => void
  children: ReactNode
}

/** A question: where one is, the question itself, one primary button, and on desks what is answered already. */
export function Frame({ step, title, hint, faults = [], next, busy, onNext, children }: Props) {
  const { t } = useTranslation('report')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) onNext()
  }
  return (
    <div className={`page ${styles.lay}`}>
      <div>
        <Where step={step} />
        <form className={styles.question} onSubmit={submit} noValidate>
          <ErrorSummary faults={faults} />
          <h1 className={faults.length > 0 ? 'mt16' : undefined}>{title}</h1>
          {hint && <p className="t2 mt8">{hint}</p>}
          <div className={styles.body}>{children}</div>
          <div className={styles.act}>
            <button type="submit" className="btn p" aria-disabled={busy || undefined}>
              {next ?? t('next')}
            </button>
            <Previous step={step} />
            <Saved />
          </div>
        </form>
      </div>
      <Answered step={step} />
    </div>
  )
}

function Where({ step }: { step: Step }) {
  const { t } = useTranslation('report')
  const draft = useDraft()
  const kind = useKinds().data?.find(({ code }) => code === draft.kind)
  const { n, of, minutes, share } = place(step, askedBy(kind, draft))
  return (
    <>
      <div className="row sp s t2">
        <span>{step === 'check' ? t('where.check') : step === 'repeats' ? t('where.repeats') : t('where.question', { n, of })}</span>
        <span>{t('where.minutes', { count: minutes })}</span>
      </div>
      <div className={`mt8 ${styles.progress}`} role="progressbar" aria-valuenow={Math.round(share * 100)} aria-valuemin={0} aria-valuemax={100} aria-label={t('where.label')}>
        <i style={{ width: `${share * 100}%` }} />
      </div>
    </>
  )
}

function Previous({ step }: { step: Step }) {
  const { t } = useTranslation('report')
  const navigate = useNavigate()
  if (step === STEPS[0]) return null
  return (
    <button type="button" className={`btn txt ${styles.desk}`} onClick={() => navigate(-1)}>
      {t('previous')}
    </button>
  )
}

function Saved() {
  const { t } = useTranslation('report')
  const { savedAt } = useDraft()
  const dates = useDates()
  if (!savedAt) return null
  return <span className={`s t3 ${styles.saved} ${styles.desk}`}>{t('saved', { time: dates.time(new Date(savedAt).toISOString()) })}</span>
}

/** The wizard's own bar: nothing here leads away by accident, and leaving keeps the draft. */
export function WizardBar({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('report')
  const navigate = useNavigate()
  const { patrol } = useDraft()
  // Once it is sent there is nothing to save and no question to go back to.
  if (useLocation().pathname.endsWith('/done'))
    return (
      <>
        <b className="grow">{t('name')}</b>
        <Link className="s tap nw" to="/">
          {t('common:home')}
        </Link>
      </>
    )
  return (
    <>
      <button type="button" className={styles.back} onClick={() => navigate(-1)} aria-label={t('previous')}>
        <LeftOutlined />
      </button>
      <span className={`row g12 grow ${styles.what}`}>
        <b>{t('name')}</b>
        <span className={`t3 s ell ${styles.desk}`}>{children}</span>
      </span>
      <Link className="s tap nw" to={patrol ? '/desk/patrol' : '/'}>
        {t('leave')}
      </Link>
    </>
  )
}
