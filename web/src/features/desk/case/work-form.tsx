import { useCallback, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { PhotoPicker } from '@loop/photo-picker'
import { ErrorSummary } from '@shared/error-summary'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import type { CaseView, Offer, StaffPhoto } from '../types'
import { useActWords } from './act-words'
import styles from './case.module.css'
import { hasSheet } from './beside'
import type { Missing } from './needs'
import { UnitChooser } from './unit-chooser'
import type { Acting } from './use-acting'

const MOST_PHOTOS = 9

/** One place to type and to add photos; the buttons beside decide what becomes of it. */
export function WorkForm({ view, acting }: { view: CaseView; acting: Acting }) {
  const { t } = useTranslation('desk')
  const { typed, change } = acting
  const can = view.acts.filter((offer) => offer.allowed && !hasSheet(offer))
  const before = Math.max(0, ...can.map(({ needs }) => needs.photosBefore))
  const after = Math.max(0, ...can.map(({ needs }) => needs.photosAfter))
  const checking = view.tasks.some(({ role, id }) => role === 'verifier' && can.some(({ task }) => task === id))
  const model = view.photos.find(({ purpose }) => purpose === 'report')
  const faults = useFaults(acting)
  const fault = (field: string) => faults.find((each) => each.field === field)?.words
  return (
    <div className={styles.form}>
      <h3>{t('form.title')}</h3>
      <ErrorSummary faults={faults} />
      <div role="status">{acting.early && <p className="note w s">{t('form.uploading')}</p>}</div>
      {can.some(({ needs }) => needs.unit) && <UnitChooser division={view.number.slice(0, 6)} duties={view.duties} value={typed.unit} onChange={(unit) => change({ unit })} fault={fault('act-unit')} />}
      {before > 0 && <Shots field="before" wanted={before} model={model} acting={acting} fault={fault('act-before')} />}
      {after > 0 && <Shots field="after" wanted={after} acting={acting} fault={fault('act-after')} />}
      {checking && <Shots field="check" wanted={0} acting={acting} />}
      <Field id="act-words" label={t('form.words')} hint={t('form.wordsHint')} fault={fault('act-words')}>
        {(field) => <textarea {...field} className={`in ${styles.area}`} rows={3} maxLength={2000} value={typed.words} onChange={(event) => change({ words: event.target.value })} />}
      </Field>
      <Phrases view={view} offers={can} onPhrase={(phrase) => change({ words: joined(typed.words, phrase) })} />
    </div>
  )
}

/** A phrase after what stands there already, once. */
const joined = (words: string, phrase: string) => (words.includes(phrase) ? words : words.trim() ? `${words.trimEnd()}\n${phrase}` : phrase)

function useFaults({ faults }: Acting) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const act = faults ? pick(faults.offer, 'label') : ''
  const list = useMemo(() => faults?.missing.map(({ field, lacking }: Missing) => ({ field: `act-${field}`, words: t(`fault.${field}`, { act, count: lacking }) })) ?? [], [faults, act, t])
  return list
}

interface ShotsProps {
  field: 'before' | 'after' | 'check'
  wanted: number
  model?: StaffPhoto
  acting: Acting
  fault?: string
}

/** Photos of one moment; the reporter's photo stands beside those of before, for the same angle. */
function Shots({ field, wanted, model, acting, fault }: ShotsProps) {
  const { t } = useTranslation('desk')
  const { upload } = acting
  const busy = useCallback((now: boolean) => upload(field, now), [upload, field])
  const id = `act-${field}`
  useEffect(() => {
    const words = document.getElementById(`${id}-fault`)
    document.getElementById(id)?.setAttribute('aria-describedby', words?.id ?? '')
  }, [id, fault])
  return (
    <fieldset>
      <legend className="lab">
        {t(`form.${field}`)} <span className={styles.light}>{wanted > 0 ? t('form.atLeast', { count: wanted }) : t('common:optional')}</span>
      </legend>
      <div className={styles.shots}>
        {model && (
          <figure className={styles.model}>
            <img src={model.thumb} alt="" />
            <figcaption className="xs t3">{t('form.sameAngle')}</figcaption>
          </figure>
        )}
        <div className="grow">
          <PhotoPicker id={id} value={acting.typed[field]} max={MOST_PHOTOS} onChange={(photos) => acting.change({ [field]: photos })} onBusy={busy} />
        </div>
      </div>
      {fault && (
        <div id={`${id}-fault`} className="fault">
          {fault}
        </div>
      )}
    </fieldset>
  )
}

function Phrases({ view, offers, onPhrase }: { view: CaseView; offers: Offer[]; onPhrase: (phrase: string) => void }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const { phrases } = useActWords(view)
  const rows = offers.map((offer) => ({ offer, ready: phrases(offer) })).filter(({ ready }) => ready.length > 0)
  if (rows.length === 0) return null
  return (
    <dl className={styles.phrases} aria-label={t('form.phrases')}>
      {rows.map(({ offer, ready }) => (
        <div key={offer.act}>
          <dt>{pick(offer, 'label')}</dt>
          <dd>
            {ready.map((phrase) => (
              <button key={phrase} type="button" className={styles.phrase} onClick={() => onPhrase(phrase)}>
                {phrase}
              </button>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
