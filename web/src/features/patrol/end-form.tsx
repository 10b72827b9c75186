import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'
import type { Round } from './types'
import { useEnd } from './use-patrol'

const REASONS = ['weather', 'emergency', 'blocked', 'sick'] as const

/** Ends a round; where grids are left out it names them and asks why. */
export function EndForm({ round, onDone }: { round: Round; onDone?: () => void }) {
  const { t } = useTranslation('patrol')
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  const end = useEnd(round.id)
  const left = round.stops.filter(({ check }) => !check)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const words = reason.trim()
    if (left.length > 0 && words.length < 4) return setFault(t('end.missing', { count: left.length }))
    setFault(undefined)
    if (!end.isPending) end.mutate(left.length > 0 ? words : undefined, { onSuccess: onDone })
  }
  return (
    <form className="col g12" onSubmit={send} noValidate>
      {left.length > 0 && <p className="s t2">{t('end.left', { count: left.length, names: names(left) })}</p>}
      {left.length > 0 && (
        <>
          <div className="row wrap g8" role="group" aria-label={t('end.usual')}>
            {REASONS.map((one) => (
              <button key={one} type="button" className="btn" onClick={() => setReason(t(`end.reason.${one}`))}>
                {t(`end.reason.${one}`)}
              </button>
            ))}
          </div>
          <Field label={t('end.why')} fault={fault}>
            {(field) => <textarea {...field} className="in" rows={2} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}
          </Field>
        </>
      )}
      {end.error && <ProblemNote error={end.error} />}
      <button type="submit" className="btn p blk" aria-disabled={end.isPending}>
        {round.ended ? t('end.say') : t('end.yes')}
      </button>
    </form>
  )
}

const MOST = 6
const names = (left: Round['stops']) => left.slice(0, MOST).map(({ name }) => name).join('、') + (left.length > MOST ? ' …' : '')
