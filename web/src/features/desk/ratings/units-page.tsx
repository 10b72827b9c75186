import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import type { UnitRating } from '../types'
import styles from './ratings.module.css'

/** How units are rated in a month; nobody sees who rated, and a unit with few ratings not even how. */
export function UnitsPage() {
  const { t } = useTranslation('ratings')
  useTitle(t('units.title'))
  const [month, setMonth] = useState('')
  const list = useQuery({ queryKey: ['rated-units', month], queryFn: ({ signal }) => api.get('/api/ratings/units', { query: { month: month || undefined }, signal }) })
  return (
    <>
      <div className="row sp wrap">
        <h1>{t('units.title')}</h1>
        <label className="row g8">
          {t('units.month')}
          <input className="in" style={{ width: 160 }} type="month" value={month} onChange={(event) => setMonth(event.target.value)} />
        </label>
      </div>
      <p className="t2 mt4">{t('units.hint')}</p>
      {list.isError && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <p className="card mt12" style={{ padding: 16 }}>{t('units.none')}</p>}
      {list.data?.map((unit) => (
        <OneUnit key={unit.unit} unit={unit} />
      ))}
    </>
  )
}

function OneUnit({ unit }: { unit: UnitRating }) {
  const { t } = useTranslation('ratings')
  const pick = usePick()
  const figure = (value: number | undefined, sign = '') => (value === undefined ? '—' : `${value}${sign}`)
  return (
    <section className="card mt12">
      <div className="hd">
        <h2>{pick(unit, 'name')}</h2>
        {unit.few && <span className="tag">{t('units.few')}</span>}
      </div>
      <div className="bd col g12">
        <dl className={styles.figures}>
          {(
            [
              ['ended', figure(unit.ended)],
              ['rated', figure(unit.rated)],
              ['notRated', figure(unit.notRated)],
              ['good', figure(unit.goodPercent, '%')],
              ['bad', figure(unit.bad)],
              ['excluded', figure(unit.excluded)],
              ['reached', figure(unit.reached)],
              ['solved', figure(unit.solvedPercent, '%')],
              ['published', figure(unit.publishedPercent, '%')],
            ] as const
          ).map(([name, value]) => (
            <div key={name}>
              <dd>{value}</dd>
              <dt>{t(`units.${name}`)}</dt>
            </div>
          ))}
        </dl>
        {unit.tags.length > 0 && (
          <p className="row g8 wrap">
            {unit.tags.map((tally) => (
              <span key={tally.tag} className="tag">
                {pick(tally, 'tag')} {tally.times}
              </span>
            ))}
          </p>
        )}
        {unit.words.length > 0 && (
          <ul role="list" className={styles.words}>
            {unit.words.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
