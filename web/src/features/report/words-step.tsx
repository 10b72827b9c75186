import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeDraft } from '@loop/draft'
import type { Fault } from '@shared/error-summary'
import { Field } from '@shared/field'
import { Frame } from './frame'
import styles from './report.module.css'
import { useWizard } from './use-wizard'

const FIELD = 'report-words'

/** What is wrong, in the person's own words. */
export function WordsStep() {
  const { t } = useTranslation('report')
  const { draft, kind, answer } = useWizard('words')
  const [words, setWords] = useState(draft.words ?? '')
  const [faults, setFaults] = useState<Fault[]>([])
  const { min, max } = kind?.words ?? { min: 4, max: 500 }
  const length = [...words.trim()].length
  const fault = length === 0 ? t('words.missing') : length < min ? t('words.short', { min, now: length }) : length > max ? t('words.long', { max, over: length - max }) : undefined
  const next = () => (fault ? setFaults([{ field: FIELD, words: fault }]) : answer({ words: words.trim() }))
  const said: unknown = t(`words.examples.${draft.kind ?? ''}`, { returnObjects: true, defaultValue: [] })
  const examples = Array.isArray(said) ? (said as string[]) : []
  return (
    <Frame step="words" title={t('words.title')} hint={t('words.hint')} faults={faults} onNext={next}>
      <Field id={FIELD} label={t('words.label')} fault={faults.length > 0 ? fault : undefined}>
        {(field) => (
          <textarea {...field} className="in" rows={5} value={words} onChange={(event) => setWords(event.target.value)} onBlur={() => words.trim() && changeDraft({ words: words.trim() })} />
        )}
      </Field>
      <div className={`hint ${styles.counter}`}>{length > max ? t('words.long', { max, over: length - max }) : t('words.count', { now: length, max })}</div>
      {length === 0 && examples.length > 0 && (
        <div>
          <p className="hint">{t('words.begin')}</p>
          <div className={`mt8 ${styles.examples}`}>
            {examples.map((example) => (
              <button key={example} type="button" onClick={() => (setWords(example), document.getElementById(FIELD)?.focus())}>
                {example}
              </button>
            ))}
          </div>
        </div>
      )}
    </Frame>
  )
}
