import { CheckCircleFilled } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { useIntent } from '@shared/intent'
import { isProblem } from '@shared/problem'
import type { OwnField } from './types'

/** Says that a value is wrong and what it should be; its source department looks into it as a matter with a number. */
export function WrongForm({ place, field }: { place: number; field: OwnField }) {
  const { t } = useTranslation('mydata')
  const pick = usePick()
  const queries = useQueryClient()
  const intent = useIntent()
  const [form, setForm] = useState({ value: '', words: '' })
  const [lacking, setLacking] = useState(false)
  const say = useMutation({
    mutationFn: () => intent.run((command) => api.post('/api/exchange/corrections', { body: { place, field: field.field, value: form.value.trim(), words: form.words.trim() }, command })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['mine'] }),
  })
  const named = isProblem(say.error) ? say.error.field : undefined
  const fault = (name: 'value' | 'words') => {
    if (lacking && !form[name].trim()) return t('form.missing')
    return named === name && isProblem(say.error) ? say.error.detail : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = !form.value.trim() || !form.words.trim()
    setLacking(missing)
    if (!missing && !say.isPending) say.mutate()
  }
  if (say.data)
    return (
      <div className="col g16" role="status">
        <p className="row g8">
          <CheckCircleFilled aria-hidden style={{ color: 'var(--ok)' }} />
          <b>{t('form.done', { number: say.data.shown })}</b>
        </p>
        <p>{t('form.next', { source: pick(field, 'source') })}</p>
        <Link className="btn p" to={`/progress/${say.data.number}`}>
          {t('form.follow')}
        </Link>
      </div>
    )
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <p>{t('form.now', { field: pick(field, 'name'), value: pick(field, 'valueText'), source: pick(field, 'source') })}</p>
      {say.error && named !== 'value' && named !== 'words' && <ProblemNote error={say.error} />}
      <Field label={t('form.value')} fault={fault('value')} hint={field.type === 'date' ? t('form.date') : undefined}>
        {(given) =>
          field.choices.length > 0 || field.type === 'flag' ? (
            <select {...given} className="in" value={form.value} onChange={(event) => setForm({ ...form, value: event.target.value })}>
              <option value="">{t('form.choose')}</option>
              {field.type === 'flag' && <option value="Y">{t('form.yes')}</option>}
              {field.type === 'flag' && <option value="N">{t('form.no')}</option>}
              {field.choices.map((choice) => (
                <option key={choice.code} value={choice.code}>
                  {pick(choice, 'text')}
                </option>
              ))}
            </select>
          ) : (
            <input {...given} className="in" type={field.type === 'date' ? 'date' : 'text'} maxLength={100} value={form.value} onChange={(event) => setForm({ ...form, value: event.target.value })} />
          )
        }
      </Field>
      <Field label={t('form.words')} hint={t('form.wordsHint')} fault={fault('words')}>
        {(given) => <textarea {...given} className="in" rows={3} maxLength={300} value={form.words} onChange={(event) => setForm({ ...form, words: event.target.value })} />}
      </Field>
      <div>
        <button type="submit" className="btn p" aria-disabled={say.isPending}>
          {t('form.send')}
        </button>
      </div>
    </form>
  )
}
