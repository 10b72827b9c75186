import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useChange } from './use-window'

/** What a unit sends to the issuing desk. */
export function SendForm({ number, onDone }: { number: string; onDone: () => void }) {
  const { t } = useTranslation('window')
  const [name, setName] = useState('')
  const [copies, setCopies] = useState(1)
  const [sent, setSent] = useState(false)
  const send = useChange((_: void, command) => api.post('/api/halls/papers/of/{number}/send', { path: { number }, body: { things: [{ zh: name.trim(), form: 'result', copies }] }, command }), onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (name.trim() && !send.isPending) send.mutate()
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <p className="t2">{t('papers.sendAbout')}</p>
      <Field label={t('papers.what')} hint={t('papers.whatHint')} fault={sent && !name.trim() ? t('papers.needName') : undefined}>
        {(field) => <input {...field} className="in" maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field label={t('papers.copies')}>{(field) => <input {...field} className="in" type="number" min={1} max={99} value={copies} onChange={(event) => setCopies(Number(event.target.value))} />}</Field>
      {send.error && <ProblemNote error={send.error} />}
      <button type="submit" className="btn p" aria-disabled={send.isPending}>
        {t('papers.send')}
      </button>
    </form>
  )
}
