import { AimOutlined, EditOutlined, EnvironmentOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useElder } from '@shared/elder'
import type { Fault } from '@shared/error-summary'
import { Field } from '@shared/field'
import type { Means } from '@shared/types'
import { ByAddress } from './by-address'
import { ByMap } from './by-map'
import { ByWords } from './by-words'
import { Found } from './found'
import { Frame } from './frame'
import styles from './report.module.css'
import { useLocated } from './use-places'
import { useWizard } from './use-wizard'

export interface Spot {
  lon: number
  lat: number
  means: Means
}
const ways = [
  ['map', <EnvironmentOutlined key="map" aria-hidden />],
  ['address', <EditOutlined key="address" aria-hidden />],
  ['near', <AimOutlined key="near" aria-hidden />],
] as const
type Way = (typeof ways)[number][0]
const DETAIL_LENGTH = 100

/** Where? Three equal ways; whichever is taken, the address found is read back before going on. */
export function PlaceStep() {
  const { t } = useTranslation('report')
  const { draft, answer } = useWizard('place')
  const { elder } = useElder()
  const before = draft.place
  const [way, setWay] = useState<Way>(before ? (before.means === 'gps' ? 'map' : before.means) : elder ? 'near' : 'map')
  const [spot, setSpot] = useState<Spot | undefined>(before && { lon: before.lon, lat: before.lat, means: before.means })
  const [detail, setDetail] = useState(before?.detail ?? '')
  const [faults, setFaults] = useState<Fault[]>([])
  const located = useLocated(spot)
  const choose = (next: Spot) => {
    setSpot(next)
    setFaults([])
  }
  const next = () => {
    if (!spot) return setFaults([{ field: `place-${way}`, words: t(`place.missing.${way}`) }])
    if (!located.data) return setFaults([{ field: `place-${way}`, words: located.isPending ? t('place.wait') : t('place.unresolved') }])
    answer({ place: { ...spot, detail: detail.trim() || undefined, located: located.data } })
  }
  return (
    <Frame step="place" title={t('place.title')} hint={t('place.hint')} faults={faults} onNext={next}>
      <Ways way={way} onChange={setWay} />
      {way === 'map' && <ByMap spot={spot} onChoose={choose} />}
      {way === 'address' && <ByAddress onChoose={choose} />}
      {way === 'near' && <ByWords onChoose={choose} chosen={spot} />}
      <Found spot={spot} located={located} />
      <Field label={t('place.detail')} hint={t('place.detailHint')} optional>
        {(field) => <input {...field} className="in" maxLength={DETAIL_LENGTH} value={detail} onChange={(event) => setDetail(event.target.value)} />}
      </Field>
    </Frame>
  )
}

function Ways({ way, onChange }: { way: Way; onChange: (way: Way) => void }) {
  const { t } = useTranslation('report')
  return (
    <fieldset className={styles.ways}>
      <legend className="vh">{t('place.ways')}</legend>
      {ways.map(([name, icon]) => (
        <label key={name}>
          <input className="vh" type="radio" name="way" checked={way === name} onChange={() => onChange(name)} />
          {icon}
          {t(`place.way.${name}`)}
        </label>
      ))}
    </fieldset>
  )
}
