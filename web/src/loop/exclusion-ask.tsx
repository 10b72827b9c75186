import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { useIntent } from '@shared/intent'
import type { UploadedFile } from '@shared/types'
import { PhotoPicker } from './photo-picker'
import { ProblemNote } from './problem-note'

interface Props {
  number: string
  period: string
  onDone: () => void
  onClose: () => void
}

/** The unit asks that this round count in no rate, with evidence. */
export function ExclusionAsk({ number, period, onDone, onClose }: Props) {
  const { t } = useTranslation('loop')
  const pick = usePick()
  const queries = useQueryClient()
  const intent = useIntent()
  const choices = useQuery({ queryKey: ['oversight', 'exclusions', 'asked', ''], queryFn: ({ signal }) => api.get('/api/oversight/exclusions', { query: { view: 'asked' }, signal }) })
  const [ground, setGround] = useState('impossible')
  const [rates, setRates] = useState<string[]>([])
  const [words, setWords] = useState('')
  const [photos, setPhotos] = useState<UploadedFile[]>([])
  const [busy, setBusy] = useState(false)
  const [lacking, setLacking] = useState<string[]>([])
  const ask = useMutation({
    mutationFn: () => intent.run((command) => api.post('/api/oversight/cases/{number}/exclusion', { path: { number }, body: { ground, words: words.trim(), files: photos.map(({ id }) => id), rates }, command })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['oversight'] })
      void queries.invalidateQueries({ queryKey: ['case', number] })
      onDone()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (busy || ask.isPending) return
    const missing = [...(words.trim().length < 4 ? ['words'] : []), ...(photos.length === 0 ? ['files'] : [])]
    setLacking(missing)
    if (missing.length === 0) ask.mutate()
  }
  const toggle = (code: string) => setRates((now) => (now.includes(code) ? now.filter((one) => one !== code) : [...now, code]))
  return (
    <form className="col g16" onSubmit={send} noValidate>
      {ask.error && <ProblemNote error={ask.error} />}
      <p className="s t2">{t('oversight.excludeHint', { period })}</p>
      <Field id="exclude-ground" label={t('oversight.ground')}>
        {(field) => (
          <select {...field} className="in" value={ground} onChange={(event) => setGround(event.target.value)}>
            {choices.data?.grounds.map((one) => (
              <option key={one.code} value={one.code}>
                {pick(one, 'name')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset>
        <legend className="lab">{t('oversight.rates')}</legend>
        <p className="hint">{t('oversight.ratesHint')}</p>
        <div className="row wrap g12">
          {choices.data?.rates.map((rate) => (
            <label key={rate.code} className="row g4">
              <input type="checkbox" checked={rates.includes(rate.code)} onChange={() => toggle(rate.code)} /> {pick(rate, 'name')}
            </label>
          ))}
        </div>
      </fieldset>
      <Field id="exclude-words" label={t('oversight.words')} fault={lacking.includes('words') ? t('oversight.missing') : undefined}>
        {(field) => <textarea {...field} className="in" rows={3} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <Field id="exclude-files" label={t('oversight.files')} fault={lacking.includes('files') ? t('oversight.filesMissing') : undefined}>
        {({ id }) => <PhotoPicker id={id} value={photos} max={9} onChange={setPhotos} onBusy={setBusy} />}
      </Field>
      <div className="row wrap g8">
        <button type="submit" className="btn p" aria-disabled={busy || ask.isPending}>
          {t('oversight.ask')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('oversight.no')}
        </button>
      </div>
    </form>
  )
}
