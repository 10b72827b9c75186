import { ExclamationCircleFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import type { Attribute } from '@shared/types'
import styles from './report.module.css'

interface Props {
  id: string
  question: Attribute
  value: string
  fault?: string
  onChange: (value: string) => void
}

/** One question: cards to choose one or several from, a number, a time, or a few words. */
export function AttributeField(props: Props) {
  const { id, question, value, fault, onChange } = props
  const pick = usePick()
  if (question.type === 'CHOICE' || question.type === 'CHOICES') return <Choices {...props} />
  if (question.type === 'TIME')
    return (
      <Field id={id} label={pick(question, 'name')} fault={fault} optional={!question.required}>
        {(field) => <input {...field} type="datetime-local" className="in" style={{ maxWidth: '16em' }} value={value} onChange={(event) => onChange(event.target.value)} />}
      </Field>
    )
  const number = question.type === 'NUMBER'
  return (
    <Field id={id} label={pick(question, 'name')} fault={fault} optional={!question.required}>
      {(field) => <input {...field} className="in" style={number ? { maxWidth: '10em' } : undefined} inputMode={number ? 'numeric' : 'text'} maxLength={number ? 4 : 100} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}

function Choices({ id, question, value, fault, onChange }: Props) {
  const { t } = useTranslation('report')
  const pick = usePick()
  const several = question.type === 'CHOICES'
  const chosen = value.split(',').filter(Boolean)
  const toggle = (code: string) =>
    onChange(
      question.choices
        .map((choice) => choice.code)
        .filter((each) => (each === code ? !chosen.includes(code) : chosen.includes(each)))
        .join(','),
    )
  return (
    <fieldset aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend className="lab">
        {pick(question, 'name')}
        {several && <span className="t2" style={{ fontWeight: 400 }}>{t('attributes.several')}</span>}
        {!question.required && <span style={{ fontWeight: 400 }}>{t('common:optional')}</span>}
      </legend>
      <div className={`${styles.options} ${question.choices.length > 4 ? styles.many : ''}`}>
        {question.choices.map((choice, index) => (
          <label key={choice.code} className={styles.option}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={id}
              id={index === 0 ? id : undefined}
              checked={chosen.includes(choice.code)}
              onChange={() => (several ? toggle(choice.code) : onChange(choice.code))}
            />
            <span>{pick(choice, 'name')}</span>
          </label>
        ))}
      </div>
      {fault && (
        <div id={`${id}-fault`} className="fault">
          <ExclamationCircleFilled aria-hidden />
          {fault}
        </div>
      )}
    </fieldset>
  )
}
