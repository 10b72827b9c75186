import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import type { Exclusion, Offer } from './types'
import { useExclusionAct } from './use-checks'

/** Decides, takes back or audits an exclusion, with words where they are needed. */
export function ExclusionForm({ exclusion, offer, onDone, onClose }: { exclusion: Exclusion; offer: Offer; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const [words, setWords] = useState('')
  const [lacking, setLacking] = useState(false)
  const act = useExclusionAct(exclusion.id)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (act.isPending) return
    const missing = offer.words === 'required' && words.trim().length < 2
    setLacking(missing)
    if (!missing) act.mutate({ act: offer.act, version: exclusion.version, words: words.trim() || undefined }, { onSuccess: onDone })
  }
  return (
    <form className="col g16" onSubmit={send} noValidate>
      {act.error && <ProblemNote error={act.error} />}
      <p className="s t2">
        {pick(exclusion, 'title')} · {exclusion.shown} · {pick(exclusion, 'ground')}
      </p>
      <Field id="exclusion-words" label={t('form.words.other')} optional={offer.words !== 'required'} fault={lacking ? t('form.missing.words') : undefined}>
        {(field) => <textarea {...field} className="in" rows={3} maxLength={1000} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <div className="row wrap g8">
        <button type="submit" className={`btn p ${offer.danger ? 'dg' : ''}`} aria-disabled={act.isPending}>
          {t('form.yes', { act: pick(offer, 'label') })}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('form.no')}
        </button>
      </div>
    </form>
  )
}
