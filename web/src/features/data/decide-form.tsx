import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import type { Grant } from './types'
import { useChange } from './use-data'

type Choice = 'approve' | 'refuse' | 'revoke'

/** Approves or refuses what somebody else asked for, or takes a grant back. */
export function DecideForm({ of, act, onDone }: { of: Grant; act: 'decide' | 'revoke'; onDone: () => void }) {
  const { t } = useTranslation('data')
  const pick = usePick()
  const [why, setWhy] = useState('')
  const [lacking, setLacking] = useState(false)
  const send = useChange((choice: Choice, command) => {
    const path = { id: of.id }
    if (choice === 'revoke') return api.post('/api/exchange/grants/{id}/revocation', { path, body: { why: why.trim() }, command })
    return api.post('/api/exchange/grants/{id}/decision', { path, body: { approved: choice === 'approve', why: why.trim() || undefined }, command })
  }, onDone)
  const go = (choice: Choice) => {
    const missing = choice !== 'approve' && why.trim().length < 4
    setLacking(missing)
    if (!missing && !send.isPending) send.mutate(choice)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    go(act === 'revoke' ? 'revoke' : 'approve')
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <p>{t(`decide.${act}`, { unit: pick(of, 'unitName'), library: pick(of, 'libraryName'), fields: pick(of, 'fieldsText'), purpose: pick(of, 'purposeName') })}</p>
      {send.error && <ProblemNote error={send.error} />}
      <Field label={t(act === 'revoke' ? 'decide.why' : 'decide.whyNot')} fault={lacking ? t('decide.missing') : undefined}>
        {(given) => <textarea {...given} className="in" rows={2} maxLength={300} value={why} onChange={(event) => setWhy(event.target.value)} />}
      </Field>
      <div className="row wrap g8">
        <button type="submit" className="btn p" aria-disabled={send.isPending}>
          {t(act === 'revoke' ? 'grants.revoke' : 'decide.approve')}
        </button>
        {act === 'decide' && (
          <button type="button" className="btn" aria-disabled={send.isPending} onClick={() => go('refuse')}>
            {t('decide.refuse')}
          </button>
        )}
      </div>
    </form>
  )
}
