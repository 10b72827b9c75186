import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PhotoPicker } from '@loop/photo-picker'
import { ProblemNote } from '@loop/problem-note'
import { ErrorSummary, type Fault } from '@shared/error-summary'
import { Field } from '@shared/field'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { isProblem } from '@shared/problem'
import type { UploadedFile } from '@shared/types'
import { AssignmentFields, type Draft } from './assignment-fields'
import type { ActForm, Offer, Order } from './types'
import { useOrderAct } from './use-orders'

interface Props {
  order: Order
  offer: Offer
  onDone: () => void
  onClose: () => void
}
const GATHERED = ['visit', 'meeting', 'interview']

/** What a step of an order needs: words, pictures, who took part, who does what by when. What was typed stays until it is taken. */
export function OrderActForm({ order, offer, onDone, onClose }: Props) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const [words, setWords] = useState('')
  const [people, setPeople] = useState('')
  const [at, setAt] = useState('')
  const dates = useDates()
  const [photos, setPhotos] = useState<UploadedFile[]>([])
  const [busy, setBusy] = useState(false)
  const [tasks, setTasks] = useState<Draft[]>([{ what: '', due: '' }])
  const [item, setItem] = useState(order.assignments.find(({ done }) => !done)?.item)
  const [faults, setFaults] = useState<Fault[]>([])
  const act = useOrderAct(order.row.number)
  const gathered = GATHERED.includes(offer.form)
  const refused = isProblem(act.error) && act.error.field ? [{ field: `order-${act.error.field}`, words: act.error.detail ?? act.error.message }] : []
  const shown = [...faults, ...refused]
  const fault = (name: string) => shown.find(({ field }) => field === `order-${name}`)?.words

  const send = (event: FormEvent) => {
    event.preventDefault()
    if (act.isPending || busy) return
    const found: Fault[] = []
    const miss = (name: string) => found.push({ field: `order-${name}`, words: t(`form.missing.${name}`) })
    if (offer.words === 'required' && words.trim().length < 2) miss('words')
    if (gathered && !people.trim()) miss('people')
    if (gathered && !at) miss('at')
    if (offer.form === 'visit' && photos.length === 0) miss('files')
    if (offer.form === 'meeting' && tasks.some((task) => !task.what.trim() || !task.unit || !task.due)) miss('assignments')
    setFaults(found)
    act.reset()
    if (found.length > 0) return
    const body: ActForm = { act: offer.act, version: order.row.version, words: words.trim() || undefined }
    if (photos.length > 0) body.files = photos.map(({ id }) => id)
    if (gathered) {
      body.people = people.split(/[、,，;；\n]/).map((name) => name.trim()).filter(Boolean)
      body.at = dates.instant(at)
    }
    if (offer.form === 'meeting') body.assignments = tasks.map((task) => ({ what: task.what.trim(), unit: task.unit!.uscc, due: task.due }))
    if (offer.form === 'assignment') body.item = item
    act.mutate(body, { onSuccess: onDone })
  }
  return (
    <form className="col g16" onSubmit={send} noValidate>
      <ErrorSummary faults={shown} />
      {act.error && refused.length === 0 && <ProblemNote error={act.error} />}
      {gathered && (
        <>
          <Field id="order-people" label={t(`form.people.${offer.form}`)} hint={t('form.peopleHint')} fault={fault('people')}>
            {(field) => <input {...field} className="in" value={people} onChange={(event) => setPeople(event.target.value)} />}
          </Field>
          <Field id="order-at" label={t(`form.at.${offer.form}`)} fault={fault('at')}>
            {(field) => <input {...field} className="in" type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />}
          </Field>
        </>
      )}
      {offer.form === 'assignment' && (
        <Field id="order-item" label={t('form.item')} fault={fault('item')}>
          {(field) => (
            <select {...field} className="in" value={item} onChange={(event) => setItem(Number(event.target.value))}>
              {order.assignments.filter(({ done }) => !done).map((one) => (
                <option key={one.item} value={one.item}>
                  {one.item}. {one.what} · {pick(one.unit, 'name')}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {offer.words !== 'none' && (
        <Field id="order-words" label={t(`form.words.${wordsOf(offer)}`)} optional={offer.words === 'optional'} fault={fault('words')}>
          {(field) => <textarea {...field} className="in" rows={4} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} />}
        </Field>
      )}
      {offer.form === 'meeting' && <AssignmentFields id="order-assignments" tasks={tasks} onChange={setTasks} fault={fault('assignments')} />}
      {(offer.form === 'files' || gathered) && (
        <Field id="order-files" label={t('form.files')} optional={offer.form !== 'visit'} fault={fault('files')}>
          {({ id }) => <PhotoPicker id={id} value={photos} max={9} onChange={setPhotos} onBusy={setBusy} />}
        </Field>
      )}
      {offer.danger && <p className="note w s">{t(`form.warn.${offer.act === 'withdraw' ? 'withdraw' : 'other'}`)}</p>}
      <div className="row wrap g8">
        <button type="submit" className={`btn p ${offer.danger ? 'dg' : ''}`} aria-disabled={act.isPending || busy}>
          {t('form.yes', { act: pick(offer, 'label') })}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('form.no')}
        </button>
      </div>
    </form>
  )
}

function wordsOf(offer: Offer): string {
  if (GATHERED.includes(offer.form)) return 'record'
  return ['answer', 'return', 'raise', 'withdraw'].includes(offer.act) ? offer.act : 'other'
}
