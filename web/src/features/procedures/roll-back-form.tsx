import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'
import { isProblem } from '@shared/problem'
import type { WayForm } from './types'
import { useRollBack } from './use-ways'

/** Asks that an older text come into force again; another person decides. */
export function RollBackForm({ form, wayKey, to }: { form: WayForm; wayKey: string; to: number }) {
  const { t } = useTranslation('procedures')
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const back = useRollBack(form, wayKey)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!back.isPending) back.mutate({ to, reason: reason.trim() }, { onSuccess: ({ draft }) => void navigate(`/desk/procedures/drafts/${draft}`) })
  }
  const fault = isProblem(back.error) && back.error.field === 'reason' ? back.error.detail : undefined
  return (
    <form className="col g16" onSubmit={send} noValidate>
      <p>{t('way.rollBackSays', { version: to })}</p>
      {back.isError && !fault && <ProblemNote error={back.error} />}
      <Field id="roll-back-reason" label={t('act.reason')} fault={fault}>
        {(field) => <textarea {...field} className="in" rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <button type="submit" className="btn p" aria-disabled={back.isPending}>
        {t('way.rollBack')}
      </button>
    </form>
  )
}
