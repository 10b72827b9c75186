import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { useAct } from '@loop/use-act'
import { ErrorSummary, type Fault } from '@shared/error-summary'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import type { CaseView, Offer } from '../types'
import { begin, bodyOf, faultOf, faultsOf, idOf, type FieldOf, type Given } from './beside'
import { GivenField } from './given-field'
import type { Done } from './use-acting'

interface Props {
  view: CaseView
  offer: Offer | undefined
  onDone: (done: Done) => void
  onClose: () => void
}

/** The sheet of an act that asks for more than words: how long, on which ground, to whom. */
export function ActSheet({ view, offer, onDone, onClose }: Props) {
  const pick = usePick()
  return (
    <Sheet open={offer !== undefined} title={offer ? pick(offer, 'label') : ''} onClose={onClose}>
      {offer && <ActForm key={`${offer.task ?? ''}/${offer.act}`} view={view} offer={offer} onDone={onDone} onClose={onClose} />}
    </Sheet>
  )
}

function ActForm({ view, offer, onDone, onClose }: Props & { offer: Offer }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const [given, setGiven] = useState<Given>(() => begin(offer))
  const [faults, setFaults] = useState<Fault[]>([])
  const act = useAct('case', view.number)
  const refused = faultOf(act.error)
  const fault = (id: string) => [...faults, ...(refused ? [refused] : [])].find(({ field }) => field === id)?.words
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (act.isPending) return
    const say = {
      missing: (field: FieldOf) => t('sheet.missing', { field: pick(field, 'label') }),
      range: (field: FieldOf) => t('sheet.range', { field: pick(field, 'label'), min: field.min, max: field.max }),
      words: t('sheet.wordsMissing'),
    }
    const found = faultsOf(offer, given, say)
    setFaults(found)
    act.reset()
    if (found.length === 0) act.mutate(bodyOf(offer, given, view.version), { onSuccess: (next) => onDone({ offer, view: next }) })
  }
  return (
    <form className="col g16" onSubmit={send} noValidate>
      <ErrorSummary faults={refused ? [refused] : faults} />
      {act.error && !refused && <ProblemNote error={act.error} />}
      {offer.needs.fields.map((field) => (
        <GivenField key={field.name} field={field} view={view} given={given} onChange={(more) => setGiven((now) => ({ ...now, ...more }))} fault={fault(idOf(field.name))} />
      ))}
      {offer.needs.words !== 'none' && (
        <Field id={idOf('words')} label={t('sheet.words')} optional={offer.needs.words === 'optional'} fault={fault(idOf('words'))}>
          {(field) => <textarea {...field} className="in" rows={3} maxLength={2000} value={given.words} onChange={(event) => setGiven({ ...given, words: event.target.value })} />}
        </Field>
      )}
      <div className="row wrap g8">
        <button type="submit" className={`btn p ${offer.danger ? 'dg' : ''}`} aria-disabled={act.isPending}>
          {t('confirm.yes', { act: pick(offer, 'label') })}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('confirm.no')}
        </button>
      </div>
    </form>
  )
}
