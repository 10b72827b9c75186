import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'

/** Asks for a reason in words, without which nothing is sent. */
export function WhyForm({ label, hint, action, error, busy, onSend }: { label: string; hint?: string; action: string; error: unknown; busy: boolean; onSend: (why: string) => void }) {
  const { t } = useTranslation('benefitdesk')
  const [why, setWhy] = useState('')
  const [lacking, setLacking] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = why.trim().length < 4
    setLacking(missing)
    if (!missing && !busy) onSend(why.trim())
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      {error ? <ProblemNote error={error} /> : null}
      <Field label={label} hint={hint} fault={lacking ? t('whyMissing') : undefined}>
        {(given) => <textarea {...given} className="in" rows={3} maxLength={300} value={why} onChange={(event) => setWhy(event.target.value)} />}
      </Field>
      <div>
        <button type="submit" className="btn p" aria-disabled={busy}>
          {action}
        </button>
      </div>
    </form>
  )
}
