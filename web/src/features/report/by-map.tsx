import { AimOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CityMap } from '@shared/map/city-map'
import type { Spot } from './place-step'

const WAIT_MS = 10_000

/** Press the map or drag the pin; or let the device say where it is. */
export function ByMap({ spot, onChoose }: { spot?: Spot; onChoose: (spot: Spot) => void }) {
  const { t } = useTranslation('report')
  const pin = spot && ([spot.lon, spot.lat] as [number, number])
  return (
    <div className="col g12">
      <MyPosition onChoose={onChoose} />
      <CityMap label={t('place.mapLabel')} pin={pin} onPick={([lon, lat]) => onChoose({ lon, lat, means: 'map' })} height="min(46vh, 380px)" />
      <p className="hint">{t('place.mapHint')}</p>
    </div>
  )
}

function MyPosition({ onChoose }: { onChoose: (spot: Spot) => void }) {
  const { t } = useTranslation('report')
  const [state, setState] = useState<'rest' | 'asking' | 'denied' | 'failed'>('rest')
  const ask = () => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('rest')
        onChoose({ lon: coords.longitude, lat: coords.latitude, means: 'gps' })
      },
      (error) => setState(error.code === error.PERMISSION_DENIED ? 'denied' : 'failed'),
      { enableHighAccuracy: true, timeout: WAIT_MS },
    )
  }
  if (!('geolocation' in navigator)) return null
  return (
    <div>
      <button type="button" id="place-map" className="btn" onClick={ask} aria-disabled={state === 'asking'}>
        <AimOutlined aria-hidden />
        {state === 'asking' ? t('place.positionAsking') : t('place.position')}
      </button>
      <p role="status" className="s t2">
        {state === 'denied' && t('place.positionDenied')}
        {state === 'failed' && t('place.positionFailed')}
      </p>
    </div>
  )
}
