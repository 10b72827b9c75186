import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import styles from './items.module.css'
import { GuideMaterials } from './guide-materials'
import { soFar } from './case-of'
import type { Case, Guide, Scenario } from './types'
import { useCase } from './use-case'
import { useSay } from './use-items'

/** Which case is yours? One question at a time, only as long as the answer changes what is needed; then exactly that. The answers stand in the address. */
export function GuideCase({ guide }: { guide: Guide }) {
  const { t } = useTranslation('items')
  const [address, setAddress] = useSearchParams()
  const answers = address.getAll('a')
  const found = useCase(guide.item.code, answers)
  const set = (question: string, choice: string | undefined) => {
    const others = answers.filter((answer) => !answer.startsWith(`${question}.`))
    setAddress(new URLSearchParams((choice ? [...others, `${question}.${choice}`] : others).map((answer) => ['a', answer])), { replace: true, preventScrollReset: true })
  }
  const now = found.data
  return (
    <section className="card" aria-labelledby="case">
      <div className="hd">
        <h2 id="case">{t('materials')}</h2>
        {now?.next && <span className="tag a">{t('case.left', { count: now.left })}</span>}
      </div>
      <div className="bd col g16">
        {found.isError && <ProblemNote error={found.error} onRetry={() => void found.refetch()} />}
        {now && <Questions scenarios={guide.item.scenarios} now={now} onAnswer={set} />}
        {now && <Outcome guide={guide} now={now} />}
      </div>
    </section>
  )
}

interface QuestionsProps {
  scenarios: Scenario[]
  now: Case
  onAnswer: (question: string, choice: string | undefined) => void
}

function Questions({ scenarios, now, onAnswer }: QuestionsProps) {
  const { t } = useTranslation('items')
  const say = useSay()
  const answered = scenarios.filter((question) => now.answers[question.id])
  const next = scenarios.find((question) => question.id === now.next)
  if (answered.length === 0 && !next) return null
  return (
    <div className="noprint col g12" aria-live="polite">
      {answered.length > 0 && (
        <ul className={styles.answered} role="list">
          {answered.map((question) => (
            <li key={question.id}>
              <span>
                {say(question.question)} <b>{say(question.choices.find((choice) => choice.id === now.answers[question.id])?.label)}</b>
              </span>
              <button type="button" className="linkish" aria-label={t('case.changeOf', { question: say(question.question) })} onClick={() => onAnswer(question.id, undefined)}>
                {t('case.change')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {next && (
        <fieldset key={next.id}>
          <legend className={styles.ask}>{say(next.question)}</legend>
          <div className={styles.choices}>
            {next.choices.map((choice) => (
              <button key={choice.id} type="button" className="btn" onClick={() => onAnswer(next.id, choice.id)}>
                {say(choice.label)}
              </button>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  )
}

/** Before all is decided, what is certain so far; then exactly what this case needs. */
function Outcome({ guide, now }: { guide: Guide; now: Case }) {
  const { t } = useTranslation('items')
  const say = useSay()
  const { item } = guide
  const { settled } = now
  if (settled?.refused)
    return (
      <div className="note e" role="alert">
        {say(settled.refused)}
      </div>
    )
  const materials = settled ? item.materials.filter((one) => settled.materials.includes(one.id)) : soFar(item, now.answers)
  return (
    <>
      {now.next && materials.length > 0 && <h3>{t('case.soFar')}</h3>}
      {settled && settled.conditions.length > 0 && (
        <ul className={styles.list} role="list">
          {settled.conditions.map((condition) => (
            <li key={condition.zh}>{say(condition)}</li>
          ))}
        </ul>
      )}
      <GuideMaterials item={item} materials={materials} exact={Boolean(settled)} />
    </>
  )
}
