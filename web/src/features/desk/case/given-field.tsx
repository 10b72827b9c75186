import { useTranslation } from 'react-i18next'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { shortNumber } from '../parts/number'
import type { CaseView } from '../types'
import { idOf, type FieldOf, type Given } from './beside'
import { UnitChooser } from './unit-chooser'

interface Props {
  field: FieldOf
  view: CaseView
  given: Given
  onChange: (more: Partial<Given>) => void
  fault?: string
}

/** One thing to fill in for an act, as the platform describes it. */
export function GivenField({ field, view, given, onChange, fault }: Props) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const { name } = field
  const value = given.fields[name] ?? ''
  const set = (to: string) => onChange({ fields: { ...given.fields, [name]: to } })
  if (field.type === 'unit')
    return (
      <UnitChooser
        id={idOf(name)}
        division={view.number.slice(0, 6)}
        duties={view.duties}
        value={given.units[name]}
        fault={fault}
        onChange={(unit) => onChange({ units: unit ? { ...given.units, [name]: unit } : {}, fields: { ...given.fields, [name]: unit?.uscc ?? '' } })}
      />
    )
  const hint = field.type === 'number' ? t('sheet.between', { min: field.min, max: field.max }) : field.type === 'case' ? t('sheet.caseHint') : undefined
  return (
    <Field id={idOf(name)} label={pick(field, 'label')} optional={!field.required} hint={hint} fault={fault}>
      {(input) =>
        field.type === 'choice' ? (
          <select {...input} className="in" value={value} onChange={(event) => set(event.target.value)}>
            <option value="">{t('sheet.choose')}</option>
            {field.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {pick(choice, 'label')}
              </option>
            ))}
          </select>
        ) : (
          <>
            <input {...input} className="in" autoComplete="off" inputMode={field.type === 'words' ? 'text' : 'numeric'} maxLength={field.type === 'words' ? field.max : 40} list={field.type === 'case' ? `${input.id}-list` : undefined} value={value} onChange={(event) => set(event.target.value)} />
            {field.type === 'case' && (
              <datalist id={`${input.id}-list`}>
                {view.repeats.map((repeat) => (
                  <option key={repeat.number} value={repeat.number}>
                    {shortNumber(repeat.number)} · {pick(repeat, 'title')}
                  </option>
                ))}
              </datalist>
            )}
          </>
        )
      }
    </Field>
  )
}
