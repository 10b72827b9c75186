import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ErrorSummary, type Fault } from '@shared/error-summary'
import { Field } from '@shared/field'
import { bareNumber } from '@shared/format'
import { ProblemNote } from './problem-note'
import { useOpenCase } from './use-cases'

const NUMBER_LENGTH = 22
const CODE_LENGTH = 6

/** Number and query code from the confirmation; blanks and dashes do not matter. `quiet` where another button is the page's first. */
export function LookUpForm({ number: given = '', quiet }: { number?: string; quiet?: boolean }) {
  const { t } = useTranslation('loop')
  const navigate = useNavigate()
  const open = useOpenCase()
  const [number, setNumber] = useState(given)
  const [code, setCode] = useState('')
  const [faults, setFaults] = useState<Fault[]>([])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultsOf(number, code, (key, values) => t(`lookUp.${key}`, values))
    setFaults(found)
    if (found.length === 0) open.mutate({ number, code }, { onSuccess: (view) => navigate(`/progress/${view.number}`) })
  }
  const fault = (field: string) => faults.find((each) => each.field === field)?.words

  return (
    <form onSubmit={submit} noValidate className="col g16">
      <ErrorSummary faults={faults} />
      {open.error && <ProblemNote error={open.error} />}
      <Field id="look-up-number" label={t('lookUp.number')} hint={t('lookUp.numberHint')} fault={fault('look-up-number')}>
        {(field) => <input {...field} className="in" inputMode="numeric" autoComplete="off" value={number} onChange={(event) => setNumber(event.target.value)} />}
      </Field>
      <Field id="look-up-code" label={t('lookUp.code')} hint={t('lookUp.codeHint')} fault={fault('look-up-code')}>
        {(field) => <input {...field} className="in" style={{ maxWidth: '10em' }} inputMode="numeric" autoComplete="off" value={code} onChange={(event) => setCode(event.target.value)} />}
      </Field>
      <div>
        <button type="submit" className={quiet ? 'btn' : 'btn p'} aria-disabled={open.isPending}>
          {t('lookUp.open')}
        </button>
      </div>
    </form>
  )
}

function faultsOf(number: string, code: string, words: (key: string, values?: Record<string, unknown>) => string): Fault[] {
  const faults: Fault[] = []
  const digits = bareNumber(number).length
  if (digits === 0) faults.push({ field: 'look-up-number', words: words('numberMissing') })
  else if (digits !== NUMBER_LENGTH) faults.push({ field: 'look-up-number', words: words('numberLength', { length: NUMBER_LENGTH, now: digits }) })
  const codeDigits = bareNumber(code).length
  if (codeDigits === 0) faults.push({ field: 'look-up-code', words: words('codeMissing') })
  else if (codeDigits !== CODE_LENGTH) faults.push({ field: 'look-up-code', words: words('codeLength', { length: CODE_LENGTH, now: codeDigits }) })
  return faults
}
