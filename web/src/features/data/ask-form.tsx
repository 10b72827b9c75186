import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { isProblem } from '@shared/problem'
import styles from './data.module.css'
import { FieldChoice } from './field-choice'
import type { GrantForm } from './types'
import { useCatalogue, useChange, useUnits } from './use-data'

const BLANK: GrantForm = { library: 'persons', fields: [], purpose: 'prefill', depth: 'masked', whole: false, basis: '', from: '', to: '' }

/** Asks for a grant: who, what, for what, how much of it, on which basis, and for how long. */
export function AskForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('data')
  const pick = usePick()
  const catalogue = useCatalogue().data
  const units = useUnits().data ?? []
  const [form, setForm] = useState(BLANK)
  const [lacking, setLacking] = useState(false)
  const ask = useChange((given: GrantForm, command) => api.post('/api/exchange/grants', { body: { ...given, unit: given.unit || undefined }, command }), onDone)
  const put = (part: Partial<GrantForm>) => setForm({ ...form, ...part })
  const named = isProblem(ask.error) ? ask.error.field : undefined
  const fault = (field: keyof GrantForm) => {
    const value = form[field]
    const blank = (typeof value === 'string' || Array.isArray(value)) && value.length === 0
    if (lacking && blank && field !== 'unit') return t('ask.missing')
    return named === field && isProblem(ask.error) ? ask.error.detail : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = form.fields.length === 0 || !form.basis.trim() || !form.from || !form.to
    setLacking(missing)
    if (!missing && !ask.isPending) ask.mutate(form)
  }
  const library = catalogue?.libraries.find((one) => one.code === form.library)
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      {ask.error && !named && <ProblemNote error={ask.error} />}
      <div className={styles.two}>
        <Field label={t('ask.unit')} fault={fault('unit')}>
          {(given) => (
            <select {...given} className="in" value={form.unit ?? ''} onChange={(event) => put({ unit: event.target.value })}>
              <option value="">{t('ask.own')}</option>
              {units.map((unit) => (
                <option key={unit.uscc} value={unit.uscc}>
                  {pick(unit, 'name')}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('ask.library')}>
          {(given) => (
            <select {...given} className="in" value={form.library} onChange={(event) => put({ library: event.target.value, fields: [] })}>
              {catalogue?.libraries.map((one) => (
                <option key={one.code} value={one.code}>
                  {pick(one, 'name')}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('ask.purpose')}>
          {(given) => (
            <select {...given} className="in" value={form.purpose} onChange={(event) => put({ purpose: event.target.value })}>
              {catalogue?.purposes.map((one) => (
                <option key={one.code} value={one.code}>
                  {pick(one, 'name')}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('ask.depth')} hint={t('ask.depthHint')}>
          {(given) => (
            <select {...given} className="in" value={form.depth} onChange={(event) => put({ depth: event.target.value })}>
              {(['answer', 'masked', 'plain'] as const).map((depth) => (
                <option key={depth} value={depth}>
                  {t(`depth.${depth}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('ask.from')} fault={fault('from')}>
          {(given) => <input {...given} className="in" type="date" value={form.from} onChange={(event) => put({ from: event.target.value })} />}
        </Field>
        <Field label={t('ask.to')} fault={fault('to')}>
          {(given) => <input {...given} className="in" type="date" value={form.to} onChange={(event) => put({ to: event.target.value })} />}
        </Field>
      </div>
      {library && <FieldChoice of={library.elements} chosen={form.fields} fault={fault('fields')} onChange={(fields) => put({ fields })} />}
      <Field label={t('ask.basis')} hint={t('ask.basisHint')} fault={fault('basis')}>
        {(given) => <textarea {...given} className="in" rows={2} maxLength={300} value={form.basis} onChange={(event) => put({ basis: event.target.value })} />}
      </Field>
      <div>
        <button type="submit" className="btn p" aria-disabled={ask.isPending}>
          {t('ask.do')}
        </button>
      </div>
    </form>
  )
}
