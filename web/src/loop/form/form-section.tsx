import type { ReactNode } from 'react'
import { FormField } from './form-field'
import styles from './form.module.css'
import { fieldId, type Answers, type FormField as Asked } from './types'

interface Props {
  fields: Asked[]
  answers: Answers
  /** What is wrong, by element. */
  faults: Record<string, string>
  onChange: (element: string, value: string) => void
  onLeave: (element: string) => void
  /** Whether a file is being uploaded for a field. */
  onBusy?: (element: string, under: boolean) => void
  /** Where the same field stands on a page twice, which of them it is. */
  room?: string
  /** What stands below a field, as where its value came from. */
  below?: (asked: Asked) => ReactNode
}

/** The fields of a section. How dense they stand follows the room that they have, not the device. */
export function FormFields({ fields, answers, faults, onChange, onLeave, onBusy, room, below }: Props) {
  return (
    <div className={styles.room}>
      <div className={styles.fields}>
        {fields.map((asked) => (
          <div key={asked.element} className={isWide(asked) ? styles.wide : undefined}>
            <FormField id={(room ? `${room}-` : '') + fieldId(asked.element)} asked={asked} value={answers[asked.element] ?? ''} fault={faults[asked.element]} onChange={(value) => onChange(asked.element, value)} onLeave={() => onLeave(asked.element)} onBusy={(under) => onBusy?.(asked.element, under)} />
            {below?.(asked)}
          </div>
        ))}
      </div>
    </div>
  )
}

const isWide = ({ kind, lines, choices }: Asked): boolean => lines || kind === 'address' || kind === 'file' || choices.length > 3
