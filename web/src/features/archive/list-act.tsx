import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import type { List } from './types'
import { useChange } from './use-archive'

export type Act = 'approve' | 'refuse' | 'withdraw' | 'carry-out'

function send(act: Act, list: List, opinion: string, command: string) {
  const { version } = list
  const path = { id: list.id }
  if (act === 'withdraw') return api.post('/api/archive/lists/{id}/withdrawal', { path, body: { version }, command })
  if (act === 'carry-out') return api.post('/api/archive/lists/{id}/destruction', { path, body: { version }, command })
  return api.post('/api/archive/lists/{id}/decision', { path, body: { approve: act === 'approve', opinion, version }, command })
}

/** Says what an act on a list means before it is done; deciding needs an opinion. */
export function ListAct({ act, list, onClose }: { act: Act; list: List; onClose: () => void }) {
  const { t } = useTranslation('archive')
  const [opinion, setOpinion] = useState('')
  const [lacking, setLacking] = useState(false)
  const asks = act === 'approve' || act === 'refuse'
  const doing = useChange((said: string, command) => send(act, list, said, command), onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = asks && !opinion.trim()
    setLacking(missing)
    if (!missing && !doing.isPending) doing.mutate(opinion.trim())
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <p>{t(`do.${act}.means`, { count: list.size })}</p>
      {doing.error && <ProblemNote error={doing.error} />}
      {asks && (
        <Field label={t('do.opinion')} hint={t('do.opinionHint')} fault={lacking ? t('missing') : undefined}>
          {(given) => <textarea {...given} className="in" rows={3} maxLength={500} value={opinion} onChange={(event) => setOpinion(event.target.value)} />}
        </Field>
      )}
      <div className="row wrap g8">
        <button type="submit" className={`btn p ${act === 'carry-out' ? 'dg' : ''}`} aria-disabled={doing.isPending}>
          {t(`do.${act}.name`)}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('no')}
        </button>
      </div>
    </form>
  )
}
