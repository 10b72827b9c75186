import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { bareNumber } from '@shared/format'
import { isProblem } from '@shared/problem'
import { useChange } from './use-archive'

/** Holds a case: by which number, why, and until when. */
export function HoldForm({ number = '', onDone }: { number?: string; onDone: () => void }) {
  const { t } = useTranslation('archive')
  const [form, setForm] = useState({ number, reason: '', until: '' })
  const [lacking, setLacking] = useState(false)
  const hold = useChange((given: typeof form, command) => api.post('/api/archive/holds', { body: { number: bareNumber(given.number), reason: given.reason.trim(), until: given.until || undefined }, command }), onDone)
  const named = isProblem(hold.error) ? hold.error.field : undefined
  const fault = (field: 'number' | 'reason' | 'until') => {
    if (lacking && field !== 'until' && !form[field].trim()) return t('missing')
    return named === field && isProblem(hold.error) ? hold.error.detail : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = !form.number.trim() || !form.reason.trim()
    setLacking(missing)
    if (!missing && !hold.isPending) hold.mutate(form)
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <p>{t('hold.means')}</p>
      {hold.error && !named && <ProblemNote error={hold.error} />}
      {!number && (
        <Field label={t('hold.number')} fault={fault('number')}>
          {(given) => <input {...given} className="in" inputMode="numeric" value={form.number} onChange={(event) => setForm({ ...form, number: event.target.value })} />}
        </Field>
      )}
      <Field label={t('hold.reason')} hint={t('hold.reasonHint')} fault={fault('reason')}>
        {(given) => <textarea {...given} className="in" rows={3} maxLength={500} value={form.reason} onChange={(event) => setForm({ ...form, reason: event.target.value })} />}
      </Field>
      <Field label={t('hold.until')} hint={t('hold.untilHint')} optional fault={fault('until')}>
        {(given) => <input {...given} className="in" type="date" value={form.until} onChange={(event) => setForm({ ...form, until: event.target.value })} />}
      </Field>
      <div>
        <button type="submit" className="btn p" aria-disabled={hold.isPending}>
          {t('hold.do')}
        </button>
      </div>
    </form>
  )
}
