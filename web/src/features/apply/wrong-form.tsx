import { CheckCircleFilled } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSay, type FormField, type Taken } from '@loop/form/types'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { useIntent } from '@shared/intent'
import { isProblem } from '@shared/problem'

interface Props {
  taken: Taken
  asked: FormField
  /** What it should be: it is used in the application meanwhile. */
  onSaid: (value: string) => void
  onClose: () => void
}

/** “This is wrong”: the department that it comes from looks into it as a matter of its own. */
export function WrongForm({ taken, asked, onSaid, onClose }: Props) {
  const { t } = useTranslation('apply')
  const say = useSay()
  const pick = usePick()
  const intent = useIntent()
  const [form, setForm] = useState({ value: '', words: '' })
  const [lacking, setLacking] = useState(false)
  const own = useQuery({ queryKey: ['applications', 'own-data'], queryFn: ({ signal }) => api.get('/api/exchange/mine', { signal }) })
  const field = own.data?.records.find(({ place }) => place === taken.place)?.fields.find((one) => one.field === taken.field)
  const choices = field?.choices ?? []
  const report = useMutation({
    mutationFn: () => intent.run((command) => api.post('/api/exchange/corrections', { body: { place: taken.place, field: taken.field!, value: form.value.trim(), words: form.words.trim() }, command })),
    onSuccess: () => {
      const choice = choices.find(({ code }) => code === form.value)
      onSaid(choice ? choice.text : form.value.trim())
    },
  })
  const named = isProblem(report.error) ? report.error.field : undefined
  const fault = (name: 'value' | 'words') => {
    if (lacking && !form[name].trim()) return t('wrong.missing')
    return named === name && isProblem(report.error) ? report.error.detail : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const missing = !form.value.trim() || !form.words.trim()
    setLacking(missing)
    if (!missing && !report.isPending) report.mutate()
  }
  if (report.data)
    return (
      <div className="col g16" role="status">
        <p className="row g8">
          <CheckCircleFilled aria-hidden style={{ color: 'var(--ok)' }} />
          <b>{t('wrong.done', { number: report.data.shown })}</b>
        </p>
        <p>{t('wrong.meanwhile')}</p>
        <p className="row wrap g12">
          <button type="button" className="btn p" onClick={onClose}>
            {t('wrong.goOn')}
          </button>
          <Link className="btn" to={`/progress/${report.data.number}`}>
            {t('wrong.follow')}
          </Link>
        </p>
      </div>
    )
  if (field?.correction)
    return (
      <p>
        {t('wrong.already')} <Link to={`/progress/${field.correction}`}>{field.correction}</Link>
      </p>
    )
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <p>{t('wrong.now', { name: say(asked.name), value: taken.value })}</p>
      {(report.error || own.error) && named !== 'value' && named !== 'words' && <ProblemNote error={report.error ?? own.error} />}
      <Field id="wrong-value" label={t('wrong.value')} fault={fault('value')}>
        {(given) =>
          choices.length > 0 ? (
            <select {...given} className="in" value={form.value} onChange={(event) => setForm({ ...form, value: event.target.value })}>
              <option value="">{t('wrong.choose')}</option>
              {choices.map((choice) => (
                <option key={choice.code} value={choice.code}>
                  {pick(choice, 'text')}
                </option>
              ))}
            </select>
          ) : (
            <input {...given} className="in" type={field?.type === 'date' ? 'date' : 'text'} maxLength={100} value={form.value} onChange={(event) => setForm({ ...form, value: event.target.value })} />
          )
        }
      </Field>
      <Field id="wrong-words" label={t('wrong.words')} hint={t('wrong.wordsHint')} fault={fault('words')}>
        {(given) => <textarea {...given} className="in" rows={3} maxLength={300} value={form.words} onChange={(event) => setForm({ ...form, words: event.target.value })} />}
      </Field>
      <div>
        <button type="submit" className="btn p" aria-disabled={report.isPending || undefined}>
          {t('wrong.send')}
        </button>
      </div>
    </form>
  )
}
