import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'

/** Six digits of the authenticator; a recovery code is taken where the platform takes one. */
export function CodeForm({ hint, error, pending, button, onCode }: { hint: ReactNode; error: unknown; pending: boolean; button: string; onCode: (code: string) => void }) {
  const { t } = useTranslation('account')
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!pending && code.trim()) onCode(code.trim())
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      {error !== null && error !== undefined && <ProblemNote error={error} />}
      <Field id="code" label={t('factor.code')} hint={hint}>
        {(field) => <input {...field} className="in" inputMode="text" autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} value={code} onChange={(event) => setCode(event.target.value)} />}
      </Field>
      <div>
        <button type="submit" className="btn p" aria-disabled={pending}>
          {button}
        </button>
      </div>
    </form>
  )
}
