import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Answers } from '@loop/answers'
import { isApplication } from '@loop/application/use-application'
import { CHECK } from '@loop/application/use-check'
import { CityMap } from '@shared/map/city-map'
import { usePick } from '@shared/i18n'
import { shortNumber } from '../parts/number'
import type { CaseView } from '../types'
import { ApplicationWork } from './application-work'
import { CheckWork } from './check-work'
import styles from './case.module.css'
import { Masked } from './masked'
import { PhotoCompare } from './photo-compare'
import type { Acting } from './use-acting'
import { WorkForm } from './work-form'

/** What was reported, beside what is to be done about it; below, where it is. */
export function WorkTab({ view, acting }: { view: CaseView; acting: Acting }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const address = pick(view.place, 'address')
  return (
    <div className={styles.work}>
      <div className={styles.matter}>
        {isApplication(view.kind) ? (
          <ApplicationWork view={view} />
        ) : view.kind === CHECK ? (
          <CheckWork view={view} />
        ) : (
          <>
            <h3>{t('work.reported')}</h3>
            <p className={styles.said}>
              <Masked value={view.words} of={{ number: view.number, field: 'words' }} />
            </p>
            <Answers of={view.answers} />
          </>
        )}
        <PhotoCompare photos={view.photos} />
        {view.repeats.length > 0 && (
          <div className="note w s">
            <div>
              {t('work.repeats', { count: view.repeats.length })}
              <ul role="list">
                {view.repeats.map((repeat) => (
                  <li key={repeat.number}>
                    <Link to={`/desk/cases/${repeat.number}`} title={repeat.shown}>
                      {shortNumber(repeat.number)}
                    </Link>{' '}
                    {t('work.repeat', { metres: repeat.distanceM, stage: pick(repeat, 'stageText') })}
                  </li>
                ))}
              </ul>
            </div>
          </div>
        )}
        <div className={styles.place}>
          <div>
            <h3>{t('work.place')}</h3>
            <p className="mt4">{address}</p>
            {view.place.detail && (
              <p>
                <Masked value={view.place.detail} of={{ number: view.number, field: 'place.detail' }} />
              </p>
            )}
            <dl className={`${styles.kv} mt8`}>
              <dt>{t('work.matter')}</dt>
              <dd title={view.matter.standard}>
                {view.matter.code} {pick(view.matter, 'name')}
              </dd>
              <dt>{t('work.grid')}</dt>
              <dd>{view.grid}</dd>
              <dt>{t('work.spot')}</dt>
              <dd>
                {view.place.lon.toFixed(5)}, {view.place.lat.toFixed(5)}
              </dd>
              {view.unit && (
                <>
                  <dt>{t('work.unit')}</dt>
                  <dd>{pick(view.unit, 'name')}</dd>
                </>
              )}
            </dl>
          </div>
          <div className={styles.map}>
            <CityMap label={t('work.map', { address })} pin={[view.place.lon, view.place.lat]} height={220} />
          </div>
        </div>
      </div>
      <WorkForm key={acting.sheet} view={view} acting={acting} />
    </div>
  )
}
