import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PhotoPicker } from '@loop/photo-picker'
import { ProblemNote } from '@loop/problem-note'
import { useAct } from '@loop/use-act'
import { useKinds } from '@loop/use-cases'
import { ErrorSummary, type Fault } from '@shared/error-summary'
import { Field } from '@shared/field'
import { isProblem } from '@shared/problem'
import type { Progress, UploadedFile } from '@shared/types'

const FIELD = 'act-words'
const SHORTEST = 2

/** Words and photos for an act. When the case moved on meanwhile, the page behind is renewed and what was typed stays. */
export function ActForm({ act, of, onDone }: { act: string; of: Progress; onDone: () => void }) {
  const { t } = useTranslation('progress')
  const send = useAct('progress', of.number)
  const kind = useKinds().data?.find(({ code }) => code === of.kind)
  const [words, setWords] = useState('')
  const [photos, setPhotos] = useState<UploadedFile[]>([])
  const [busy, setBusy] = useState(false)
  const [faults, setFaults] = useState<Fault[]>([])
  const most = kind?.words.max ?? 500
  const fault = () => {
    const length = [...words.trim()].length
    if (busy) return t('act.busy')
    if (length < SHORTEST) return t(`act.missing.${act}`)
    return length > most ? t('act.long', { over: length - most, max: most }) : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = fault()
    setFaults(found ? [{ field: FIELD, words: found }] : [])
    if (!found) send.mutate({ act, version: of.version, words: words.trim(), photos: photos.map(({ id }) => id) }, { onSuccess: onDone })
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <p className="t2">{t(`act.hint.${act}`)}</p>
      <Field id={FIELD} label={t(`act.words.${act}`)} fault={faults[0]?.words}>
        {(field) => <textarea {...field} className="in" rows={4} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <PhotoPicker id="act-photos" value={photos} max={kind?.photos.max ?? 6} onChange={setPhotos} onBusy={setBusy} />
      {send.error && <ProblemNote error={send.error}>{isProblem(send.error, 'case-moved-on') && <div className="s">{t('act.renewed')}</div>}</ProblemNote>}
      <div className="row wrap g12">
        <button type="submit" className="btn p" aria-disabled={send.isPending}>
          {t(`act.send.${act}`)}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {t('common:cancel')}
        </button>
      </div>
    </form>
  )
}
