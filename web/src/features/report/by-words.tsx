import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import type { Spot } from './place-step'
import styles from './report.module.css'
import { usePlaces } from './use-places'

const SHOWN = 6

/** "Near …" in words: a list to choose from, no map and no fine motor skill needed. */
export function ByWords({ chosen, onChoose }: { chosen?: Spot; onChoose: (spot: Spot) => void }) {
  const { t } = useTranslation('report')
  const pick = usePick()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const places = usePlaces(asked, SHOWN)
  const find = () => setAsked(typed.trim())
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    find()
  }
  return (
    <div className="col g12">
      <Field id="place-near" label={t('place.near')} hint={t('place.nearHint')}>
        {(field) => (
          <div className="row">
            <input {...field} className="in grow" value={typed} onChange={(event) => setTyped(event.target.value)} onKeyDown={enter} />
            <button type="button" className="btn" onClick={find}>
              {t('place.find')}
            </button>
          </div>
        )}
      </Field>
      {places.error && <ProblemNote error={places.error} onRetry={() => void places.refetch()} />}
      <p role="status" className="s t2">
        {asked && places.data && (places.data.length > 0 ? t('place.nearFound', { count: places.data.length }) : t('place.noPlace', { words: asked }))}
      </p>
      {asked && places.data && places.data.length > 0 && (
        <fieldset className={styles.options}>
          <legend className="vh">{t('place.suggestions')}</legend>
          {places.data.map((place) => (
            <label key={place.id} className={styles.option}>
              <input type="radio" name="near" checked={chosen?.lon === place.lon && chosen.lat === place.lat} onChange={() => onChoose({ lon: place.lon, lat: place.lat, means: 'near' })} />
              <span>
                <b>{pick(place, 'name')}</b>
                <span className="s t2">{pick(place, 'context')}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
