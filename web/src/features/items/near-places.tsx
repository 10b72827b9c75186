import { AimOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { distance, useDates } from '@shared/format'
import { CityMap } from '@shared/map/city-map'
import styles from './items.module.css'
import { Missing } from './parts'
import type { Guide, NearRow } from './types'
import { useNear, type From } from './use-case'
import { useSay } from './use-items'

const WAIT_MS = 10_000
const FIRST = 3

/** Where it can be done: the nearest place that does it now first. The device is asked where it is only when somebody presses for it. */
export function NearPlaces({ guide }: { guide: Guide }) {
  const { t, i18n } = useTranslation('items')
  const [from, setFrom] = useState<From>({})
  const [all, setAll] = useState(false)
  const near = useNear(guide.item.code, from)
  const english = i18n.language === 'en'
  const rows = near.data?.places ?? []
  const shown = all ? rows : rows.slice(0, FIRST)
  return (
    <section className="card" aria-labelledby="part-places">
      <div className="hd">
        <h2 id="part-places">{t('element.places')}</h2>
      </div>
      <div className="bd col g12">
        {near.isError && <ProblemNote error={near.error} onRetry={() => void near.refetch()} />}
        {guide.item.places.length === 0 && (guide.item.handling ? t('noPlace') : <Missing />)}
        {rows.length > 1 && <WhereFrom rows={rows} from={from} onFrom={setFrom} />}
        <ol className={styles.nears} role="list" aria-live="polite" aria-busy={near.isFetching}>
          {shown.map((row, n) => (
            <NearPlace key={row.venue} row={row} best={n === 0 && row.openNow === true} />
          ))}
        </ol>
        {rows.length > shown.length && (
          <button type="button" className="linkish noprint" onClick={() => setAll(true)}>
            {t('near.more', { count: rows.length - shown.length })}
          </button>
        )}
        {guide.places.length > 0 && <CityMap label={t('map')} marks={guide.places.map(({ lon, lat, name }) => ({ lon, lat, label: english ? name.en : name.zh }))} height={180} />}
      </div>
    </section>
  )
}

function WhereFrom({ rows, from, onFrom }: { rows: NearRow[]; from: From; onFrom: (from: From) => void }) {
  const { t, i18n } = useTranslation('items')
  const [state, setState] = useState<'rest' | 'asking' | 'failed'>('rest')
  const counties = [...new Map(rows.filter((row) => row.countyCode).map((row) => [row.countyCode, row.county]))].sort(([one], [other]) => one.localeCompare(other))
  const ask = () => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('rest')
        onFrom({ lon: coords.longitude, lat: coords.latitude })
      },
      () => setState('failed'),
      { timeout: WAIT_MS },
    )
  }
  return (
    <div className="noprint col g8">
      {'geolocation' in navigator && (
        <button type="button" className="btn" onClick={ask} aria-disabled={state === 'asking'}>
          <AimOutlined aria-hidden /> {t(state === 'asking' ? 'near.asking' : 'near.position')}
        </button>
      )}
      {counties.length > 1 && (
        <select className="in" aria-label={t('near.county')} value={from.county ?? ''} onChange={(event) => onFrom(event.target.value ? { county: event.target.value } : {})}>
          <option value="">{t('near.county')}</option>
          {counties.map(([code, name]) => (
            <option key={code} value={code}>
              {i18n.language === 'en' ? name.en : name.zh}
            </option>
          ))}
        </select>
      )}
      <p role="status" className="s t2">
        {state === 'failed' ? t('near.failed') : t('near.kept')}
      </p>
    </div>
  )
}

function NearPlace({ row, best }: { row: NearRow; best: boolean }) {
  const { t, i18n } = useTranslation('items')
  const say = useSay()
  const english = i18n.language === 'en'
  const queue = row.openNow ? row.hall : undefined
  return (
    <li className={best ? styles.best : undefined}>
      <b>{english ? row.name.en : row.name.zh}</b>
      <span className="row wrap g8">
        <OpenTag row={row} />
        {row.metres != null && <span className="s">{distance(t, row.metres)}</span>}
      </span>
      {queue && <span className="s">{queue.seconds == null ? t('near.waiting', { count: queue.waiting }) : t('near.wait', { count: queue.waiting, minutes: Math.max(1, Math.ceil(queue.seconds / 60)) })}</span>}
      <span className="s t2">{[row.address, say(row.window), say(row.hours)].filter(Boolean).join(t('semicolon'))}</span>
    </li>
  )
}

function OpenTag({ row }: { row: NearRow }) {
  const { t } = useTranslation('items')
  const dates = useDates()
  if (row.openNow == null) return null
  if (row.openNow) return <span className="tag ok">{t('near.open')}</span>
  return <span className="tag">{row.opens ? t('near.opens', { day: dates.day(row.opens), time: dates.time(row.opens) }) : t('near.closed')}</span>
}
