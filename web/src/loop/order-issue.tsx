import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { useIntent } from '@shared/intent'
import type { CaseOrders } from './oversight-card'
import { ProblemNote } from './problem-note'

interface Props {
  number: string
  orders: CaseOrders
  onDone: () => void
  onClose: () => void
}
const levelOf = (act: string) => Number(act.split(':')[1])

/** Level, cause, grounds: a level that one may not issue stays in sight with the reason. */
export function OrderIssue({ number, orders, onDone, onClose }: Props) {
  const { t } = useTranslation('loop')
  const pick = usePick()
  const queries = useQueryClient()
  const intent = useIntent()
  const [level, setLevel] = useState(() => levelOf((orders.levels.find((offer) => offer.allowed && levelOf(offer.act) > 1) ?? orders.levels.find(({ allowed }) => allowed)!).act))
  const [cause, setCause] = useState('bad-handling')
  const [grounds, setGrounds] = useState('')
  const [demand, setDemand] = useState('')
  const [lacking, setLacking] = useState(false)
  const issue = useMutation({
    mutationFn: () => intent.run((command) => api.post('/api/oversight/cases/{number}/orders', { path: { number }, body: { level, cause, grounds: grounds.trim(), demand: demand.trim() || undefined }, command })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['oversight'] })
      void queries.invalidateQueries({ queryKey: ['case', number] })
      onDone()
    },
  })
  const chosen = orders.levels.find((offer) => levelOf(offer.act) === level)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const missing = grounds.trim().length < 4
    setLacking(missing)
    if (!missing && !issue.isPending) issue.mutate()
  }
  return (
    <form className="col g16" onSubmit={send} noValidate>
      {issue.error && <ProblemNote error={issue.error} />}
      <fieldset>
        <legend className="lab">{t('oversight.level')}</legend>
        {orders.levels.map((offer) => (
          <label key={offer.act} className="row g8" style={{ minHeight: 30 }}>
            <input type="radio" name="level" checked={levelOf(offer.act) === level} disabled={!offer.allowed} onChange={() => setLevel(levelOf(offer.act))} />
            <span className={offer.allowed ? '' : 't3'}>
              {levelOf(offer.act)} {pick(offer, 'label')} {offer.why && <small>{pick({ why: offer.why, whyEn: offer.whyEn }, 'why')}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      <Field id="issue-cause" label={t('oversight.cause')}>
        {(field) => (
          <select {...field} className="in" value={cause} onChange={(event) => setCause(event.target.value)}>
            {orders.causes.map((one) => (
              <option key={one.code} value={one.code}>
                {pick(one, 'name')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="issue-grounds" label={t('oversight.grounds')} hint={t('oversight.groundsHint')} fault={lacking ? t('oversight.missing') : undefined}>
        {(field) => <textarea {...field} className="in" rows={3} maxLength={1000} value={grounds} onChange={(event) => setGrounds(event.target.value)} />}
      </Field>
      <Field id="issue-demand" label={t('oversight.demand')} hint={t('oversight.demandHint')} optional>
        {(field) => <textarea {...field} className="in" rows={2} maxLength={1000} value={demand} onChange={(event) => setDemand(event.target.value)} />}
      </Field>
      <div className="row wrap g8">
        <button type="submit" className="btn p" aria-disabled={issue.isPending}>
          {t('oversight.yes', { level: chosen ? pick(chosen, 'label') : '' })}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('oversight.no')}
        </button>
      </div>
    </form>
  )
}
