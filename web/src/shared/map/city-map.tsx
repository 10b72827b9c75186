import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '../i18n'
import { useCity } from '../session'
import styles from './city-map.module.css'
import { FlatMap } from './flat-map'
import { boxOf } from './project'
import type { Palette } from './palette'

interface Mark {
  lon: number
  lat: number
  label: string
}
/** A piece of ground to be shown on the map: done, left, or the one to go to next. */
export interface MapArea {
  id: string
  ring: [number, number][]
  state: 'done' | 'left' | 'next'
}
export interface MapProps {
  /** Says what the map shows, for those who do not see it. */
  label: string
  pin?: [number, number]
  /** Set when a place may be chosen by pressing the map or dragging the pin. */
  onPick?: (place: [number, number]) => void
  marks?: Mark[]
  /** The map shows them whole and goes along when they change place. */
  areas?: MapArea[]
  palette?: Palette
  height?: number | string
}

const GlMap = lazy(() => import('./gl-map'))

function hasWebGl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}

/**
 * The city's map in our own flat style. Without WebGL a plain drawing takes its place. Every page that
 * shows a map also says the same in words; this component adds the note that the geography is invented.
 */
export function CityMap(props: MapProps) {
  const { t } = useTranslation()
  const pick = usePick()
  const city = useCity().data
  const [able] = useState(hasWebGl)
  const [ready, setReady] = useState(false)
  const centre = city?.centre
  return (
    <figure className={styles.map} style={{ height: props.height ?? 320 }} data-ready={ready || undefined} data-palette={props.palette ?? 'light'} aria-label={props.label}>
      {centre && able && (
        <Suspense fallback={<div className={styles.wait}>{t('map.opening')}</div>}>
          <GlMap {...props} centre={centre} bbox={city.bbox} onReady={() => setReady(true)} />
        </Suspense>
      )}
      {centre && !able && <FlatMap {...props} bbox={props.areas?.length ? boxOf(props.areas) : city.bbox} />}
      <figcaption className={styles.note}>{city ? pick(city, 'note') : ''}</figcaption>
      {able && <Legend pinned={props.pin !== undefined} areas={props.areas !== undefined} />}
    </figure>
  )
}

function Legend({ pinned, areas }: { pinned: boolean; areas: boolean }) {
  const { t } = useTranslation()
  return (
    <ul className={styles.legend} aria-label={t('map.legend')}>
      {pinned && (
        <li>
          <i className={styles.pin} />
          {t('map.pin')}
        </li>
      )}
      {areas &&
        (['next', 'left', 'done'] as const).map((state) => (
          <li key={state} className={styles.kept}>
            <i className={styles.area} data-state={state} />
            {t(`map.area.${state}`)}
          </li>
        ))}
      <li>
        <i className={styles.road} />
        {t('map.road')}
      </li>
      <li>
        <i className={styles.border} />
        {t('map.border')}
      </li>
    </ul>
  )
}
