import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useIntent } from '@shared/intent'
import { isProblem } from '@shared/problem'

const GROUNDS = ['wrong', 'replaced', 'revoked', 'other'] as const

/** Declares a document void: the ground is told to everybody who checks it, the reason to the staff of the case. */
export function VoidForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('desk')
  const queries = useQueryClient()
  const intent = useIntent()
  const [form, setForm] = useState({ ground: '', reason: '' })
  const [lacking, setLacking] = useState(false)
  const declare = useMutation({
    mutationFn: (body: typeof form) => intent.run((command) => api.post('/api/documents/{id}/void', { path: { id }, body, command })),
    onSuccess: onDone,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['documents'] }),
  })
  const named = isProblem(declare.error) ? declare.error.field : undefined
  const reasonFault = lacking && !form.reason.trim() ? t('documents.reasonMissing') : named === 'reason' && isProblem(declare.error) ? declare.error.detail : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = !form.ground || !form.reason.trim()
    setLacking(missing)
    if (!missing && !declare.isPending) declare.mutate({ ground: form.ground, reason: form.reason.trim() })
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <p>{t('documents.voidMeans')}</p>
      {declare.error && !named && <ProblemNote error={declare.error} />}
      <Field label={t('documents.ground')} fault={lacking && !form.ground ? t('documents.groundMissing') : undefined}>
        {(given) => (
          <select {...given} className="in" value={form.ground} onChange={(event) => setForm({ ...form, ground: event.target.value })}>
            <option value="" disabled />
            {GROUNDS.map((ground) => (
              <option key={ground} value={ground}>
                {t(`documents.is.${ground}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('documents.reason')} hint={t('documents.reasonHint')} fault={reasonFault}>
        {(given) => <textarea {...given} className="in" rows={3} maxLength={500} value={form.reason} onChange={(event) => setForm({ ...form, reason: event.target.value })} />}
      </Field>
      <div>
        <button type="submit" className="btn dg p" aria-disabled={declare.isPending}>
          {t('documents.voidYes')}
        </button>
      </div>
    </form>
  )
}
