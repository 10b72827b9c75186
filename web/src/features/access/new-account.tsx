import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { isProblem } from '@shared/problem'
import { Sheet } from '@shared/sheet'
import { Given } from './given'

const KINDS = ['staff', 'system-admin', 'security-admin', 'audit-admin'] as const

export function NewAccount({ open, onClose, onMade }: { open: boolean; onClose: () => void; onMade: () => void }) {
  const { t } = useTranslation('access')
  return (
    <Sheet open={open} title={t('accounts.new')} onClose={onClose}>
      <Form onClose={onClose} onMade={onMade} />
    </Sheet>
  )
}

function Form({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const { t } = useTranslation('access')
  const [login, setLogin] = useState('')
  const [person, setPerson] = useState('')
  const [kind, setKind] = useState<string>('staff')
  const make = useMutation({ mutationFn: () => api.post('/api/access/accounts', { body: { login, person, kind } }), onSuccess: onMade })
  const fault = (field: string) => (isProblem(make.error) && make.error.field === field ? make.error.detail : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending) make.mutate()
  }
  if (make.data) return <Given login={login} password={make.data.password} onClose={onClose} />
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      {make.error && !fault('login') && !fault('person') && <ProblemNote error={make.error} />}
      <Field label={t('accounts.login')} hint={t('accounts.loginHint')} fault={fault('login')}>
        {(field) => <input {...field} className="in" autoCapitalize="none" spellCheck={false} value={login} onChange={(event) => setLogin(event.target.value)} />}
      </Field>
      <Field label={t('accounts.person')} hint={t('accounts.personHint')} fault={fault('person')}>
        {(field) => <input {...field} className="in" autoCapitalize="characters" spellCheck={false} value={person} onChange={(event) => setPerson(event.target.value)} />}
      </Field>
      <Field label={t('accounts.kind')} hint={kind === 'staff' ? undefined : t('accounts.kindHint')}>
        {(field) => (
          <select {...field} className="in" value={kind} onChange={(event) => setKind(event.target.value)}>
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {t(`kind.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div>
        <button type="submit" className="btn p" aria-disabled={make.isPending}>
          {t('accounts.make')}
        </button>
      </div>
    </form>
  )
}
