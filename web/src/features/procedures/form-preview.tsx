import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './procedures.module.css'
import type { FormField } from './form-model'

/** The form as whoever fills it in sees it. */
export function FormPreview({ fields }: { fields: FormField[] }) {
  const { t, i18n } = useTranslation('procedures')
  const id = useId()
  const english = i18n.language === 'en'
  if (fields.length === 0) return <p className={styles.empty}>{t('form.none')}</p>
  return (
    <div className={styles.preview}>
      {fields.map((field) => (
        <div key={field.name}>
          <label className="lab" htmlFor={`${id} ${field.name}`}>
            {(english ? field.en : field.zh) || field.name} {!field.required && <small className="t3">{t('form.optional')}</small>}
          </label>
          {field.type === 'choice' || field.type === 'boolean' ? (
            <select id={`${id} ${field.name}`} className="in">
              <option value="">{t('form.choose')}</option>
              {field.type === 'boolean' ? ['yes', 'no'].map((word) => <option key={word}>{t(`form.${word}`)}</option>) : field.choices.map((choice) => <option key={choice.value}>{english ? choice.en : choice.zh}</option>)}
            </select>
          ) : (
            <input id={`${id} ${field.name}`} className="in" inputMode={field.type === 'integer' ? 'numeric' : undefined} maxLength={field.type === 'string' ? field.max : undefined} />
          )}
        </div>
      ))}
    </div>
  )
}
