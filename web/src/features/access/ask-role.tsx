import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { isProblem } from '@shared/problem'
import { Sheet } from '@shared/sheet'

const EMPTY = { post: '', role: '', division: '', module: '*', validFrom: '', validTo: '', reason: '' }

export function AskRole({ open, onClose, onAsked }: { open: boolean; onClose: () => void; onAsked: () => void }) {
  const { t } = useTranslation('access')
  return (
    <Sheet open={open} title={t('roles.ask')} onClose={onClose}>
      <Form onDone={() => (onAsked(), onClose())} />
    </Sheet>
  )
}

function Form({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('access')
  const [form, setForm] = useState(EMPTY)
  const choices = useQuery({ queryKey: ['admin', 'role-choices'], queryFn: ({ signal }) => api.get('/api/access/roles/choices', { signal }) })
  const ask = useMutation({ mutationFn: () => api.post('/api/access/roles', { body: { ...form, validFrom: form.validFrom || undefined, validTo: form.validTo || undefined } }), onSuccess: onDone })
  const fault = (field: string) => (isProblem(ask.error) && ask.error.field === field ? ask.error.detail : undefined)
  const known = (Object.keys(EMPTY) as (keyof typeof EMPTY)[]).some((field) => fault(field))
  const set = (field: keyof typeof EMPTY) => (event: { target: { value: string } }) => setForm({ ...form, [field]: event.target.value })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ask.isPending) ask.mutate()
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      {ask.error && !known && <ProblemNote error={ask.error} />}
      <Field label={t('roles.post')} hint={t('roles.postHint')} fault={fault('post')}>
        {(field) => <input {...field} className="in" spellCheck={false} value={form.post} onChange={set('post')} />}
      </Field>
      <Field label={t('roles.role')} fault={fault('role')}>
        {(field) => (
          <select {...field} className="in" value={form.role} onChange={set('role')}>
            <option value="">{t('roles.choose')}</option>
            {choices.data?.roles.map((role) => (
              <option key={role} value={role}>
                {t(`role.${role}`, { defaultValue: role })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('roles.division')} hint={t('roles.divisionHint')} fault={fault('division')}>
        {(field) => <input {...field} className="in" inputMode="numeric" value={form.division} onChange={set('division')} />}
      </Field>
      <Field label={t('roles.module')} fault={fault('module')}>
        {(field) => (
          <select {...field} className="in" value={form.module} onChange={set('module')}>
            {choices.data?.modules.map((module) => (
              <option key={module} value={module}>
                {t(`module.${module === '*' ? 'all' : module}`, { defaultValue: module })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="row wrap g12">
        <Field label={t('roles.validFrom')} optional>
          {(field) => <input {...field} className="in" type="date" value={form.validFrom} onChange={set('validFrom')} />}
        </Field>
        <Field label={t('roles.validTo')} optional fault={fault('validTo')}>
          {(field) => <input {...field} className="in" type="date" value={form.validTo} onChange={set('validTo')} />}
        </Field>
      </div>
      <Field label={t('roles.reason')} fault={fault('reason')}>
        {(field) => <input {...field} className="in" maxLength={200} value={form.reason} onChange={set('reason')} />}
      </Field>
      <div>
        <button type="submit" className="btn p" aria-disabled={ask.isPending}>
          {t('roles.send')}
        </button>
      </div>
    </form>
  )
}
