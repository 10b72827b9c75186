import { useTranslation } from 'react-i18next'
import { Field } from '@shared/field'
import { ChoiceField } from './choice-field'
import { FileField } from './file-field'
import styles from './form.module.css'
import { clean } from './pasted'
import { useSay, type FormField as Asked } from './types'

export interface FieldProps {
  id: string
  asked: Asked
  value: string
  fault?: string
  onChange: (value: string) => void
  /** The person is done with this field for now; only then is it judged. */
  onLeave: () => void
  /** A file is being uploaded, or no longer. */
  onBusy?: (under: boolean) => void
}

/** How wide what is typed into it usually is. */
const WIDTH: Record<string, string> = { number: '10em', money: '12em', date: '12em', phone: '16em', postcode: '8em', 'citizen-id': '16em', uscc: '16em', plate: '9em', 'bank-account': '20em', email: '22em' }
const KEYS: Record<string, 'numeric' | 'decimal' | 'tel' | 'email'> = { number: 'decimal', money: 'decimal', phone: 'tel', postcode: 'numeric', 'bank-account': 'numeric', email: 'email' }
/** What the browser may fill in by itself. */
const KNOWN: Record<string, string> = { 'person.name': 'name', 'person.phone': 'tel', 'person.email': 'email', 'person.address': 'street-address', 'delivery.postcode': 'postal-code' }

/** A field of any kind, the same on phone, desk, kiosk and at the window. */
export function FormField(props: FieldProps) {
  const { kind } = props.asked
  if (kind === 'choice' || kind === 'choices' || kind === 'boolean') return <ChoiceField {...props} />
  if (kind === 'file') return <FileField {...props} />
  return <TextField {...props} />
}

function TextField({ id, asked, value, fault, onChange, onLeave }: FieldProps) {
  const { t } = useTranslation('form')
  const say = useSay()
  const leave = () => {
    const tidy = clean({ kind: asked.kind, pattern: asked.pattern, lines: asked.lines }, value)
    if (tidy !== value) onChange(tidy)
    onLeave()
  }
  const shared = { value, onBlur: leave, autoComplete: KNOWN[asked.element] ?? 'off' }
  const hint = t(`hint.${asked.kind}`, { defaultValue: '' })
  return (
    <Field id={id} label={say(asked.name)} optional={!asked.required} fault={fault} hint={hint || undefined}>
      {(given) =>
        asked.lines ? (
          <>
            <textarea {...given} {...shared} className="in" rows={asked.length > 600 ? 6 : 3} maxLength={asked.length} onChange={(event) => onChange(event.target.value)} />
            <div className={`hint ${styles.counter}`}>{t('counter', { n: value.length, most: asked.length })}</div>
          </>
        ) : asked.kind === 'date' ? (
          <input {...given} {...shared} className="in" type="date" min="1800-01-01" max="2199-12-31" style={{ maxWidth: WIDTH.date }} onChange={(event) => onChange(event.target.value)} onPaste={(event) => pasteDay(event, onChange)} />
        ) : (
          <span className={styles.unit}>
            <input {...given} {...shared} className="in" inputMode={KEYS[asked.kind]} style={{ maxWidth: WIDTH[asked.kind] }} maxLength={asked.length > 0 && !WIDTH[asked.kind] ? asked.length : 60} onChange={(event) => onChange(event.target.value)} />
            {asked.kind === 'money' && <span className="t2">{t('yuan')}</span>}
          </span>
        )
      }
    </Field>
  )
}

/** A field for days takes nothing but days; what was pasted in another spelling is read first. */
function pasteDay(event: React.ClipboardEvent, onChange: (value: string) => void) {
  const tidy = clean({ kind: 'date' }, event.clipboardData.getData('text'))
  if (!/^\d{4}-\d{2}-\d{2}$/.test(tidy)) return
  event.preventDefault()
  onChange(tidy)
}
