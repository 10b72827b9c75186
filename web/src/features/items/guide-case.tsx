import { useTranslation } from 'react-i18next'
import styles from './items.module.css'
import { Missing } from './parts'
import { asked, needed, picked } from './case-of'
import type { Guide, Material, Scenario } from './types'
import { useEntry, useSay } from './use-items'

interface Props {
  guide: Guide
  answers: Record<string, string>
  onAnswer: (question: string, choice: string) => void
}

/** Which case is yours? Only questions that change what is needed, and then just that. */
export function GuideCase({ guide, answers, onAnswer }: Props) {
  const { t } = useTranslation('items')
  const say = useSay()
  const { item } = guide
  const questions = asked(item.scenarios, answers)
  const choices = picked(item.scenarios, answers)
  const open = questions.filter((question) => !answers[question.id]).length
  const materials = needed(item, answers)
  return (
    <section className="card" aria-labelledby="case">
      <div className="hd">
        <h2 id="case">{t('materials')}</h2>
        {materials.length > 0 && <span className="tag a">{t('toBring', { count: materials.filter((one) => one.obtained === 'HANDED_IN').length })}</span>}
      </div>
      <div className="bd col g16">
        {questions.length > 0 && (
          <div className="noprint">
            {questions.map((question) => (
              <Question key={question.id} question={question} answer={answers[question.id]} onAnswer={(choice) => onAnswer(question.id, choice)} />
            ))}
          </div>
        )}
        {open > 0 && <p className="note">{t('answerFirst', { count: open })}</p>}
        {choices.flatMap((choice) =>
          choice.refused ? [
            <div key={choice.id} className="note e" role="alert">
              {say(choice.refused)}
            </div>,
          ] : [],
        )}
        {choices.some((choice) => choice.conditions.length > 0) && (
          <ul className={styles.list} role="list">
            {choices.flatMap((choice) => choice.conditions.map((condition) => <li key={condition.zh}>{say(condition)}</li>))}
          </ul>
        )}
        {materials.length === 0 ? (
          item.handling ? <p>{t('nothingToBring')}</p> : <Missing />
        ) : (
          <ol className={styles.materials} role="list" aria-live="polite">
            {materials.map((material) => (
              <MaterialRow key={material.id} material={material} />
            ))}
          </ol>
        )}
      </div>
    </section>
  )
}

function Question({ question, answer, onAnswer }: { question: Scenario; answer: string | undefined; onAnswer: (choice: string) => void }) {
  const say = useSay()
  return (
    <fieldset className={styles.question}>
      <legend>{say(question.question)}</legend>
      <div className={styles.answers}>
        {question.choices.map((choice) => (
          <label key={choice.id} className={styles.answer}>
            <input type="radio" name={question.id} checked={answer === choice.id} onChange={() => onAnswer(choice.id)} /> {say(choice.label)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function MaterialRow({ material }: { material: Material }) {
  const { t } = useTranslation('items')
  const say = useSay()
  const entry = useEntry()
  const free = material.obtained === 'SHARED'
  const tells = [
    material.obtained === 'HANDED_IN' && [entry('materialType', material.type), entry('materialForm', material.form)].join(' · '),
    material.copies > 0 && t('copies', { count: material.copies }),
    material.issuer && t('issuer', { name: say(material.issuer) }),
    say(material.standard),
    say(material.filling),
  ].filter(Boolean)
  return (
    <li className={free ? styles.free : undefined}>
      <b>{say(material.name)}</b>
      <span className={`tag ${free ? 'ok' : material.necessity === 'TOLERABLE' ? 'w' : ''}`}>{material.obtained === 'HANDED_IN' && material.necessity === 'TOLERABLE' ? entry('necessity', 'TOLERABLE') : entry('obtained', material.obtained)}</span>
      {tells.length > 0 && <small>{tells.join(t('semicolon'))}</small>}
    </li>
  )
}
