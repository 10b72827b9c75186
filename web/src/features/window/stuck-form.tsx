import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { isProblem } from '@shared/problem'
import { useChange } from './use-window'

/** 办不成事: written down for the person at the counter, whose matter it is. */
export function StuckForm({ hall, item, onDone }: { hall: string; item: string; onDone: () => void }) {
  const { t } = useTranslation('window')
  const [tried, setTried] = useState('')
  const [failed, setFailed] = useState('')
  const [number, setNumber] = useState<string>()
  const say = useChange((_: void, command) => api.post('/api/halls/{hall}/window/stuck', { path: { hall }, body: { item: item || undefined, tried, failed }, command }), (done) => setNumber(done.shown))
  const problem = isProblem(say.error, 'hall-field') ? say.error : undefined
  const fault = (field: string) => (problem?.field === field ? problem.detail : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!say.isPending) say.mutate()
  }
  if (number)
    return (
      <div className="col g12" role="status">
        <p>{t('stuck.done', { number })}</p>
        <button type="button" className="btn p" onClick={onDone}>
          {t('stuck.close')}
        </button>
      </div>
    )
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <p className="t2">{t(item ? 'stuck.about' : 'stuck.noItem')}</p>
      <Field label={t('stuck.tried')} fault={fault('tried')}>
        {(field) => <textarea {...field} className="in" rows={3} maxLength={300} value={tried} onChange={(event) => setTried(event.target.value)} />}
      </Field>
      <Field label={t('stuck.failed')} fault={fault('failed')}>
        {(field) => <textarea {...field} className="in" rows={3} maxLength={300} value={failed} onChange={(event) => setFailed(event.target.value)} />}
      </Field>
      {say.error && (!problem || (problem.field !== 'tried' && problem.field !== 'failed')) && <ProblemNote error={say.error} />}
      <button type="submit" className="btn p" aria-disabled={say.isPending}>
        {t('stuck.send')}
      </button>
    </form>
  )
}
