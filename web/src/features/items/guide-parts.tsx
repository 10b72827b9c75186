import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './items.module.css'
import { Missing } from './parts'
import type { Item } from './types'
import { useEntry, useSay } from './use-items'

function Part({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation('items')
  return (
    <section className="card" aria-labelledby={`part-${name}`}>
      <div className="hd">
        <h2 id={`part-${name}`}>{t(`element.${name}`)}</h2>
      </div>
      <div className="bd">{children}</div>
    </section>
  )
}

export function Conditions({ item }: { item: Item }) {
  const say = useSay()
  return (
    <Part name="conditions">
      {item.conditions.length === 0 ? (
        <Missing />
      ) : (
        <ul className={styles.list} role="list">
          {item.conditions.map((condition) => (
            <li key={condition.zh}>{say(condition)}</li>
          ))}
        </ul>
      )}
    </Part>
  )
}

export function Steps({ item }: { item: Item }) {
  const { t } = useTranslation('items')
  const say = useSay()
  const entry = useEntry()
  return (
    <Part name="steps">
      {item.steps.length === 0 ? (
        <Missing />
      ) : (
        <ol className={styles.steps} role="list">
          {item.steps.map((step) => (
            <li key={step.kind}>
              <b>{entry('step', step.kind)}</b>
              <span className="s t2">{t('stepDays', { count: step.workdays })}</span>
              <small>{[say(step.role), say(step.standard), say(step.result)].filter(Boolean).join(t('semicolon'))}</small>
            </li>
          ))}
        </ol>
      )}
      {item.result && <p className="s mt8">{t('result', { name: say(item.result.name), validity: item.result.validity ? say(item.result.validity) : t('asDecided') })}</p>}
      {item.limits?.special.map((special) => (
        <p key={special.kind} className="s t2">
          {t('special', { name: entry('special', special.kind), days: special.days, why: say(special.why) })}
        </p>
      ))}
    </Part>
  )
}

export function Fees({ item }: { item: Item }) {
  const { t } = useTranslation('items')
  const say = useSay()
  return (
    <Part name="fee">
      {!item.fee && <Missing />}
      {item.fee && !item.fee.charged && t('free')}
      {item.fee?.charges.map((charge) => (
        <div key={charge.name.zh} className={styles.basis}>
          <b>{say(charge.name)}</b> {say(charge.standard)} {charge.source === 'memory' && <span className="tag w">{t('unverified')}</span>}
          <small>{say(charge.basis)}</small>
        </div>
      ))}
    </Part>
  )
}

export function Bases({ item }: { item: Item }) {
  const { t, i18n } = useTranslation('items')
  const say = useSay()
  return (
    <Part name="bases">
      {item.bases.length === 0 && <Missing />}
      {item.bases.map((basis) => (
        <div key={basis.law.zh + basis.article} className={styles.basis}>
          {i18n.language === 'en' ? say(basis.law) : `《${basis.law.zh}》`} {basis.article} {basis.source === 'memory' && <span className="tag w">{t('unverified')}</span>}
          <small>{[basis.document, say(basis.text)].filter(Boolean).join(t('semicolon'))}</small>
        </div>
      ))}
    </Part>
  )
}

export function Faqs({ item }: { item: Item }) {
  const say = useSay()
  if (item.faqs.length === 0) return null
  return (
    <Part name="faqs">
      {item.faqs.map((faq) => (
        <details key={faq.question.zh} className={styles.faq}>
          <summary>{say(faq.question)}</summary>
          <p>{say(faq.answer)}</p>
        </details>
      ))}
    </Part>
  )
}
