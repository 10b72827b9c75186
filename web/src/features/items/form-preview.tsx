import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormFields } from '@loop/form/form-section'
import { layOut, type Dictionary, type Line } from './form-lines'
import styles from './form-page.module.css'
import type { Scenario } from './types'
import { useSay } from './use-items'

interface Props {
  lines: Line[]
  scenarios: Scenario[]
  dictionary: Dictionary
}

/** How people see it, on a phone and at a desk: the very fields that they fill in, in the case that is chosen here. */
export function FormPreview({ lines, scenarios, dictionary }: Props) {
  const { t } = useTranslation('items')
  const say = useSay()
  const [situation, setSituation] = useState<Record<string, string>>({})
  const [answers, setAnswers] = useState<Record<string, string>>({})
  const sections = layOut(lines, situation, dictionary)
  return (
    <section className="card" aria-labelledby="form-preview">
      <div className="hd">
        <h2 id="form-preview">{t('form.preview')}</h2>
        <span className="row wrap g8">
          {scenarios.map(({ id, question, choices }) => (
            <select key={id} className="in" style={{ width: 'auto' }} aria-label={say(question)} value={situation[id] ?? ''} onChange={(event) => setSituation({ ...situation, [id]: event.target.value })}>
              <option value="">{say(question)}</option>
              {choices.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {say(choice.label)}
                </option>
              ))}
            </select>
          ))}
        </span>
      </div>
      <div className={styles.previews}>
        {(['phone', 'wide'] as const).map((size) => (
          <div key={size} className={styles[size]} data-side="public" role="group" aria-label={t(`form.${size}`)}>
            {sections.map((section) => (
              <div key={section.id} className="col g16">
                <h3>{say(section.name)}</h3>
                <FormFields room={size} fields={section.fields} answers={answers} faults={{}} onChange={(element, value) => setAnswers({ ...answers, [element]: value })} onLeave={() => undefined} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
