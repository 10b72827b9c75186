import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'
import { isProblem } from '@shared/problem'
import { Sheet } from '@shared/sheet'
import styles from './items.module.css'
import type { DeskItem, Fault } from './types'
import { useBegin, useStep, type Step } from './use-items'

const STEPS: [Step, string, 'write' | 'review' | 'publish'][] = [
  ['offer', 'OFFER', 'write'],
  ['take-back', 'TAKE_BACK', 'write'],
  ['drop', 'DROP', 'write'],
  ['send-back', 'SEND_BACK', 'review'],
  ['review', 'REVIEW', 'review'],
  ['publish', 'PUBLISH', 'publish'],
]

/** What this person may do with the item now. */
export function DeskActs({ code, page }: { code: string; page: DeskItem }) {
  const { t } = useTranslation('items')
  const [step, setStep] = useState<Step>()
  const begin = useBegin(code)
  const { open, may } = page
  const offered = STEPS.filter(([, word, right]) => open?.steps.includes(word) && (may[right] || (word === 'SEND_BACK' && may.publish)) && !(right !== 'write' && open.mine))
  return (
    <div className={styles.tools}>
      {begin.isError && <ProblemNote error={begin.error} />}
      {!open && may.write && page.row.inForce && (
        <button type="button" className="btn p" aria-disabled={begin.isPending} onClick={() => begin.mutate('change')}>
          {t('desk.change')}
        </button>
      )}
      {offered.map(([name, word]) => (
        <button key={name} type="button" className={`btn ${word === 'OFFER' || word === 'REVIEW' || word === 'PUBLISH' ? 'p' : ''}`} onClick={() => setStep(name)}>
          {t(`act.${name}`)}
        </button>
      ))}
      <Sheet open={step !== undefined} title={step ? t(`act.${step}`) : ''} onClose={() => setStep(undefined)}>
        {step && open && <StepForm code={code} step={step} revision={open.revision} onDone={() => setStep(undefined)} />}
      </Sheet>
    </div>
  )
}

function StepForm({ code, step, revision, onDone }: { code: string; step: Step; revision: number; onDone: () => void }) {
  const { t, i18n } = useTranslation('items')
  const [words, setWords] = useState('')
  const [from, setFrom] = useState('')
  const doing = useStep(code)
  const asked = step === 'offer' || step === 'send-back' || step === 'review'
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!doing.isPending) doing.mutate({ step, revision, words: asked ? words.trim() : undefined, from: from || undefined }, { onSuccess: onDone })
  }
  const faults = isProblem(doing.error, 'item-faults') ? (doing.error.more.faults as Fault[] | undefined) : undefined
  return (
    <form className="col g16" onSubmit={send} noValidate>
      <p>{t(`act.says.${step}`)}</p>
      {doing.isError && (
        <ProblemNote error={doing.error}>
          {faults && (
            <ol className={styles.faults} role="list">
              {faults.map((fault, index) => (
                <li key={index}>{i18n.language === 'en' ? fault.en : fault.zh}</li>
              ))}
            </ol>
          )}
        </ProblemNote>
      )}
      {asked && (
        <Field id="step-words" label={t('act.words')}>
          {(field) => <textarea {...field} className="in" rows={3} maxLength={1000} value={words} onChange={(event) => setWords(event.target.value)} />}
        </Field>
      )}
      {step === 'publish' && (
        <Field id="step-from" label={t('act.from')} hint={t('act.fromHint')} optional>
          {(field) => <input {...field} className="in" type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
        </Field>
      )}
      <button type="submit" className="btn p" aria-disabled={doing.isPending}>
        {t(`act.${step}`)}
      </button>
    </form>
  )
}
