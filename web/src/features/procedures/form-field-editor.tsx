import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readChoices, writeChoices, type FieldType, type FormField } from './form-model'
import styles from './procedures.module.css'

const TYPES: FieldType[] = ['string', 'integer', 'choice', 'boolean']

/** What is no digit is not taken. */
function wholeNumber(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').replace(/\D/g, '').slice(0, 6)
  return digits === '' ? undefined : Number(digits)
}

export function FormFieldEditor({ field, onChange }: { field: FormField; onChange: (field: FormField) => void }) {
  const { t } = useTranslation('procedures')
  const [choices, setChoices] = useState(writeChoices(field.choices))
  const word = (name: 'name' | 'zh' | 'en', label: string) => (
    <label className={styles.line}>
      <span>{label}</span>
      <input className="in" value={field[name]} onChange={(event) => onChange({ ...field, [name]: event.target.value })} />
    </label>
  )
  const number = (name: 'min' | 'max', label: string) => (
    <label className={styles.line}>
      <span>{label}</span>
      <input className="in" inputMode="numeric" value={field[name] ?? ''} onChange={(event) => onChange({ ...field, [name]: wholeNumber(event.target.value) })} />
    </label>
  )
  return (
    <div className={styles.field}>
      {word('name', t('form.name'))}
      {word('zh', t('panel.name'))}
      {word('en', t('panel.nameEn'))}
      <label className={styles.line}>
        <span>{t('form.type')}</span>
        <select className="in" value={field.type} onChange={(event) => onChange({ ...field, type: event.target.value as FieldType, min: undefined, max: undefined })}>
          {TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`form.types.${type}`)}
            </option>
          ))}
        </select>
      </label>
      {field.type === 'integer' && number('min', t('form.min'))}
      {(field.type === 'integer' || field.type === 'string') && number('max', t(field.type === 'integer' ? 'form.max' : 'form.length'))}
      {field.type === 'choice' && (
        <label className={`${styles.line} ${styles.whole}`}>
          <span>{t('form.choices')}</span>
          <textarea
            className="in"
            rows={3}
            value={choices}
            onChange={(event) => {
              setChoices(event.target.value)
              onChange({ ...field, choices: readChoices(event.target.value) })
            }}
          />
        </label>
      )}
      <label className="row g4 s">
        <input type="checkbox" checked={field.required} onChange={(event) => onChange({ ...field, required: event.target.checked })} /> {t('form.required')}
      </label>
    </div>
  )
}
