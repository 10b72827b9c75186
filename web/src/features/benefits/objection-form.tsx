import { CheckCircleFilled } from '@ant-design/icons'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useMe } from '@shared/session'
import type { AwardList, Entry } from './types'
import { useChange } from './use-benefits'

/** Says what is wrong with a list; looked into as a matter with a number, before anything is paid. */
export function ObjectionForm({ list, entry }: { list: AwardList; entry?: Entry }) {
  const { t } = useTranslation('benefits')
  const signedIn = useMe().data?.signedIn
  const [form, setForm] = useState({ about: entry ? 'against' : 'omitted', words: '' })
  const [lacking, setLacking] = useState(false)
  const send = useChange((given: typeof form, command) => api.post('/api/benefits/objections', { body: { list: list.number, award: entry?.id, about: given.about, words: given.words.trim() }, command }))
  if (!signedIn)
    return (
      <div className="col g16">
        <p>{t('objection.signIn')}</p>
        <Link className="btn p" to={`/sign-in?to=${encodeURIComponent(`/benefits/lists/${list.number}`)}`}>
          {t('common:signIn')}
        </Link>
      </div>
    )
  if (send.data)
    return (
      <div className="col g16" role="status">
        <p className="row g8">
          <CheckCircleFilled aria-hidden style={{ color: 'var(--ok)' }} />
          <b>{t('objection.done', { number: send.data.shown })}</b>
        </p>
        <Link className="btn p" to={`/progress/${send.data.number}`}>
          {t('objection.follow')}
        </Link>
      </div>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = form.words.trim().length < 4
    setLacking(missing)
    if (!missing && !send.isPending) send.mutate(form)
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <p>{entry ? t('objection.about', { name: entry.title }) : t('objection.omitted')}</p>
      {send.error && <ProblemNote error={send.error} />}
      {entry && (
        <Field label={t('objection.kind')}>
          {(given) => (
            <select {...given} className="in" value={form.about} onChange={(event) => setForm({ ...form, about: event.target.value })}>
              <option value="against">{t('objection.against')}</option>
              <option value="amount">{t('objection.amount')}</option>
            </select>
          )}
        </Field>
      )}
      <Field label={t('objection.words')} hint={t('objection.wordsHint')} fault={lacking ? t('objection.missing') : undefined}>
        {(given) => <textarea {...given} className="in" rows={4} maxLength={300} value={form.words} onChange={(event) => setForm({ ...form, words: event.target.value })} />}
      </Field>
      <div>
        <button type="submit" className="btn p" aria-disabled={send.isPending}>
          {t('objection.send')}
        </button>
      </div>
    </form>
  )
}
