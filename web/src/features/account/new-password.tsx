import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'
import { isProblem } from '@shared/problem'
import { useChangePassword } from '@shared/session'
import type { Me } from '@shared/types'

/** Another password. The present one is asked for unless it was typed just now. */
export function NewPassword({ known, onDone }: { known?: string; onDone: (me: Me | undefined) => void }) {
  const { t } = useTranslation('account')
  const change = useChangePassword()
  const [password, setPassword] = useState('')
  const [next, setNext] = useState('')
  const [shown, setShown] = useState(false)
  const fault = (field: string) => (isProblem(change.error) && change.error.field === field ? change.error.detail : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!change.isPending) change.mutate({ password: known ?? password, next }, { onSuccess: (me) => (setPassword(''), setNext(''), onDone(me)) })
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      {change.error && !fault('next') && !fault('password') && <ProblemNote error={change.error} />}
      {known === undefined && (
        <Field label={t('password.present')} fault={fault('password')}>
          {(field) => <input {...field} className="in" type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />}
        </Field>
      )}
      <Field label={t('password.next')} hint={t('password.hint')} fault={fault('next')}>
        {(field) => <input {...field} className="in" type={shown ? 'text' : 'password'} autoComplete="new-password" value={next} onChange={(event) => setNext(event.target.value)} />}
      </Field>
      <label className="row g8">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {t('password.show')}
      </label>
      <div>
        <button type="submit" className="btn p" aria-disabled={change.isPending}>
          {t('password.change')}
        </button>
      </div>
    </form>
  )
}
