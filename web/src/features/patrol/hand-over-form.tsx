import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'
import type { Line } from './types'
import { useHandOver, useSubstitutes } from './use-patrol'

/** Gives a round to a substitute. */
export function HandOverForm({ line, onDone }: { line: Line; onDone: () => void }) {
  const { t } = useTranslation('patrol')
  const people = useSubstitutes(line.id)
  const move = useHandOver(line.id)
  const [person, setPerson] = useState('')
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!person) return setFault(t('move.missing'))
    if (!move.isPending) move.mutate({ person, reason: reason.trim() || undefined }, { onSuccess: onDone })
  }
  return (
    <form className="col g12" onSubmit={send} noValidate>
      <p>{t('move.words', { name: line.person, left: line.stops - line.done })}</p>
      {people.error && <ProblemNote error={people.error} onRetry={() => void people.refetch()} />}
      <Field label={t('move.to')} fault={fault}>
        {(field) => (
          <select {...field} className="in" value={person} onChange={(event) => setPerson(event.target.value)}>
            <option value="">{t('move.choose')}</option>
            {people.data?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}（{id}）
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('move.why')} optional>
        {(field) => <input {...field} className="in" maxLength={100} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      {move.error && <ProblemNote error={move.error} />}
      <button type="submit" className="btn p" aria-disabled={move.isPending}>
        {t('move.yes')}
      </button>
    </form>
  )
}
