import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import type { PlaceMatch } from '@shared/types'
import type { Spot } from './place-step'
import styles from './report.module.css'
import { usePlaces } from './use-places'

const SHOWN = 8

/** An address or the name of a place, with suggestions while typing; arrows choose, Enter takes. */
export function ByAddress({ onChoose }: { onChoose: (spot: Spot) => void }) {
  const { t } = useTranslation('report')
  const pick = usePick()
  const list = useId()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const places = usePlaces(typed, SHOWN)
  const found = open && typed.trim() ? (places.data ?? []) : []
  const choose = (place: PlaceMatch) => {
    setTyped(pick(place, 'name'))
    setOpen(false)
    onChoose({ lon: place.lon, lat: place.lat, means: 'address' })
  }
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || found.length === 0) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive((active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      const place = found[active]
      if (place) choose(place)
    }
    if (event.key === 'Escape') setOpen(false)
  }
  const type = (words: string) => {
    setTyped(words)
    setOpen(true)
    setActive(0)
  }
  return (
    <Field id="place-address" label={t('place.address')} hint={t('place.addressHint')}>
      {(field) => (
        <div className={styles.combo}>
          <input
            {...field}
            className="in"
            role="combobox"
            autoComplete="off"
            aria-expanded={found.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={found[active] && `${list}-${active}`}
            value={typed}
            onChange={(event) => type(event.target.value)}
            onKeyDown={key}
            onBlur={() => setOpen(false)}
          />
          {found.length > 0 && (
            <div id={list} className={styles.list} role="listbox" aria-label={t('place.suggestions')}>
              {found.map((place, index) => (
                <Suggestion key={place.id} id={`${list}-${index}`} place={place} selected={index === active} onChoose={() => choose(place)} onPoint={() => setActive(index)} />
              ))}
            </div>
          )}
          <p role="status" className="s t2">
            {open && typed.trim() && !places.isFetching && places.data?.length === 0 && t('place.noPlace', { words: typed.trim() })}
          </p>
        </div>
      )}
    </Field>
  )
}

interface SuggestionProps {
  id: string
  place: PlaceMatch
  selected: boolean
  onChoose: () => void
  onPoint: () => void
}

/** The keyboard stays in the field above; the pointer takes a line before the field loses the focus. */
function Suggestion({ id, place, selected, onChoose, onPoint }: SuggestionProps) {
  const pick = usePick()
  return (
    <div id={id} role="option" aria-selected={selected} tabIndex={-1} onPointerDown={(event) => event.preventDefault()} onClick={onChoose} onKeyDown={(event) => event.key === 'Enter' && onChoose()} onPointerMove={onPoint}>
      <b>{pick(place, 'name')}</b>
      <span className="s t2">{pick(place, 'context')}</span>
    </div>
  )
}
