import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answers } from '@loop/answers'
import { CasePhotos } from '@loop/case-photos'
import { usePick } from '@shared/i18n'
import { CityMap } from '@shared/map/city-map'
import type { Progress } from '@shared/types'
import styles from './progress.module.css'

/** What was reported: words, place, photos. The map opens on demand. */
export function TheReport({ of }: { of: Progress }) {
  const { t } = useTranslation('progress')
  const pick = usePick()
  const [map, setMap] = useState(false)
  const address = pick(of.place, 'address')
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('report')}</h2>
        <span className="s t2">{pick(of, 'kindName')}</span>
      </div>
      <div className="bd col g12">
        <p className={styles.said}>{of.words}</p>
        <Answers of={of.answers} />
        <CasePhotos photos={of.photos.filter(({ purpose }) => purpose === 'report' || purpose === 'added')} />
        <p>
          {address}
          {of.place.detail && <span className="t2"> {of.place.detail}</span>}
        </p>
        <div>
          <button type="button" className="btn" aria-expanded={map} onClick={() => setMap(!map)}>
            {map ? t('mapHide') : t('mapShow')}
          </button>
        </div>
        {map && <CityMap label={t('mapLabel', { address })} pin={[of.place.lon, of.place.lat]} height={280} />}
      </div>
    </section>
  )
}
