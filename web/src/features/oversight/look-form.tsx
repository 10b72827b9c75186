import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PhotoPicker } from '@loop/photo-picker'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import type { UploadedFile } from '@shared/types'
import styles from './oversight.module.css'
import type { Sample, SampleRound } from './types'
import { useLook } from './use-checks'

interface Props {
  period: string
  sample: Sample
  findings: SampleRound['findings']
  onDone: () => void
  onClose: () => void
}

/** What the second look found: all right, or what is wrong, which begins a new round of the case. */
export function LookForm({ period, sample, findings, onDone, onClose }: Props) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const [finding, setFinding] = useState<string>()
  const [words, setWords] = useState('')
  const [photos, setPhotos] = useState<UploadedFile[]>([])
  const [busy, setBusy] = useState(false)
  const [lacking, setLacking] = useState(false)
  const look = useLook(period, sample.caseNumber)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (look.isPending || busy) return
    const missing = finding !== undefined && words.trim().length < 4
    setLacking(missing)
    if (!missing) look.mutate({ version: sample.version, finding, words: words.trim() || undefined, files: photos.map(({ id }) => id) }, { onSuccess: onDone })
  }
  const pass = t('look.pass')
  const choices: { code?: string; name: string; nameEn: string }[] = [{ name: pass, nameEn: pass }, ...findings]
  return (
    <form className="col g16" onSubmit={send} noValidate>
      {look.error && <ProblemNote error={look.error} />}
      <fieldset>
        <legend className="lab">{t('look.finding')}</legend>
        <div className={styles.chips}>
          {choices.map((choice) => (
            <label key={choice.name}>
              <input type="radio" name="finding" value={choice.code ?? 'pass'} checked={finding === choice.code} onChange={() => setFinding(choice.code)} /> {pick(choice, 'name')}
            </label>
          ))}
        </div>
      </fieldset>
      <Field id="look-words" label={t('look.words')} optional={!finding} fault={lacking ? t('look.missing') : undefined}>
        {(field) => <textarea {...field} className="in" rows={3} maxLength={1000} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <Field id="look-files" label={t('form.files')} optional>
        {({ id }) => <PhotoPicker id={id} value={photos} max={9} onChange={setPhotos} onBusy={setBusy} />}
      </Field>
      {finding && <p className="note w s">{t('look.reopens')}</p>}
      <div className="row wrap g8">
        <button type="submit" className={finding ? 'btn p dg' : 'btn p'} aria-disabled={look.isPending || busy}>
          {finding ? t('look.no') : t('look.yes')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('form.no')}
        </button>
      </div>
    </form>
  )
}
