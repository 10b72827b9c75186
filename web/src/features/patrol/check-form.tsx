import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PhotoPicker } from '@loop/photo-picker'
import { ProblemNote } from '@loop/problem-note'
import { useAct } from '@loop/use-act'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import type { UploadedFile } from '@shared/types'
import styles from './patrol.module.css'
import type { Waiting } from './types'
import { useCase } from './use-patrol'

const MOST = 9

/** The check itself: photos from the camera, a word, and one large button for each of the acts that the case offers. */
export function CheckForm({ of, onDone }: { of: Waiting; onDone: () => void }) {
  const { t } = useTranslation('patrol')
  const pick = usePick()
  const view = useCase(of.number)
  const act = useAct('case', of.number)
  const [photos, setPhotos] = useState<UploadedFile[]>([])
  const [busy, setBusy] = useState(false)
  const [words, setWords] = useState('')
  const [fault, setFault] = useState<string>()
  if (view.isPending) return <p role="status">{t('common:loading')}</p>
  if (!view.data) return <ProblemNote error={view.error} onRetry={() => void view.refetch()} />
  const data = view.data
  const offers = data.acts.filter(({ task, needs }) => task === of.task && needs.fields.length === 0)
  const outcomes = offers.filter(({ act: name }) => name !== 'claim' && name !== 'release')
  const shut = outcomes.find(({ allowed }) => !allowed)
  const send = (offer: (typeof outcomes)[number]) => {
    if (busy) return setFault(t('check.uploading'))
    if (offer.needs.words === 'required' && words.trim().length < 2) return setFault(t('check.missing', { act: pick(offer, 'label') }))
    setFault(undefined)
    if (act.isPending) return
    act.mutate({ act: offer.act, task: of.task, version: data.version, words: words.trim() || undefined, photos: photos.map(({ id }) => ({ id, purpose: 'check' })) }, { onSuccess: onDone })
  }
  return (
    <div className="col g12">
      <PhotoPicker id="check-photos" value={photos} max={MOST} onChange={setPhotos} onBusy={setBusy} />
      <Field label={t('check.words')} fault={fault}>
        {(field) => <textarea {...field} className="in" rows={2} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      {act.error && <ProblemNote error={act.error} />}
      {shut?.why && <p className="note w">{pick(shut, 'why')}</p>}
      <div className="col g8">
        {outcomes
          .filter(({ allowed }) => allowed)
          .map((offer) => (
            <button key={offer.act} type="button" className={`btn blk ${styles.big} ${offer.primary ? 'p' : ''} ${offer.danger ? 'dg' : ''}`} aria-disabled={act.isPending} onClick={() => send(offer)}>
              {pick(offer, 'label')}
            </button>
          ))}
      </div>
    </div>
  )
}
