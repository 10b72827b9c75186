import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '@loop/form/types'
import type { Fault } from '@shared/error-summary'
import styles from './apply.module.css'
import { Frame } from './frame'
import { SITUATION } from './steps'
import type { Question, Whole } from './types'
import { useStep } from './use-step'

/** Which case is it? One question leads to the next; only those are asked whose answer changes something. */
export function SituationStep({ whole }: { whole: Whole }) {
  const { t } = useTranslation('apply')
  const say = useSay()
  const { writing, content, refresh, goOn, leaving, failure } = useStep(whole, SITUATION)
  const [faults, setFaults] = useState<Fault[]>([])
  const [failed, setFailed] = useState<unknown>()
  const answer = async (question: string, choice: string) => {
    setFaults([])
    setFailed(undefined)
    writing.change({ situation: { ...content.situation, [question]: choice } })
    // The platform knows the next question.
    await refresh().catch(setFailed)
  }
  const next = () => {
    const open = whole.asked.find(({ id }) => !content.situation[id])
    if (open) return setFaults([{ field: `ask-${open.id}`, words: t('situation.missing', { question: say(open.question) }) }])
    const refused = whole.asked.find((question) => chosen(question, content.situation)?.refused)
    if (refused) return setFaults([{ field: `ask-${refused.id}`, words: t('situation.refused') }])
    void goOn()
  }
  return (
    <Frame whole={whole} step={SITUATION} title={t('situation.title')} hint={t('situation.hint')} faults={faults} busy={leaving} failure={failed ?? failure} onNext={next}>
      {whole.asked.map((question) => (
        <Asked key={question.id} question={question} answer={content.situation[question.id]} onAnswer={(choice) => void answer(question.id, choice)} />
      ))}
    </Frame>
  )
}

const chosen = (question: Question, situation: Record<string, string>) => question.choices.find(({ id }) => id === situation[question.id])

function Asked({ question, answer, onAnswer }: { question: Question; answer?: string; onAnswer: (choice: string) => void }) {
  const say = useSay()
  const now = question.choices.find(({ id }) => id === answer)
  return (
    <fieldset>
      <legend className={styles.asked}>{say(question.question)}</legend>
      <div className={styles.options}>
        {question.choices.map((choice, index) => (
          <label key={choice.id} className={styles.option}>
            <input type="radio" name={question.id} id={index === 0 ? `ask-${question.id}` : undefined} checked={answer === choice.id} onChange={() => onAnswer(choice.id)} />
            <b>{say(choice.label)}</b>
          </label>
        ))}
      </div>
      {now?.refused && (
        <div className="note e mt12" role="alert">
          {say(now.refused)}
        </div>
      )}
      {now && now.conditions.length > 0 && (
        <ul className={`note mt12 ${styles.conditions}`}>
          {now.conditions.map((condition) => (
            <li key={condition.zh}>{say(condition)}</li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
