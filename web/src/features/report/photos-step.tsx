import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PhotoPicker } from '@loop/photo-picker'
import { changeDraft } from '@loop/draft'
import type { Fault } from '@shared/error-summary'
import { Frame } from './frame'
import { useWizard } from './use-wizard'

const FIELD = 'report-photos'

/** Photos, the camera first. They are sent while the person goes on reading. */
export function PhotosStep() {
  const { t } = useTranslation('report')
  const { draft, kind, answer } = useWizard('photos')
  const [busy, setBusy] = useState(false)
  const [faults, setFaults] = useState<Fault[]>([])
  const sent = draft.photos ?? []
  const { min, max } = kind?.photos ?? { min: 1, max: 6 }
  const next = () => {
    if (busy) return setFaults([{ field: FIELD, words: t('photos.busy') }])
    if (sent.length < min) return setFaults([{ field: FIELD, words: t('photos.missing', { count: min }) }])
    answer({ photos: sent })
  }
  const arrived = (photos: typeof sent) => {
    setFaults([])
    changeDraft({ photos })
  }
  return (
    <Frame step="photos" title={t('photos.title')} hint={t('photos.hint')} faults={faults} onNext={next}>
      <PhotoPicker id={FIELD} value={sent} max={max} onChange={arrived} onBusy={setBusy} />
      <p className="hint">{t('photos.privacy')}</p>
    </Frame>
  )
}
