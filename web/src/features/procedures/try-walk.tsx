import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { usePick } from '@shared/i18n'
import { namesIn } from './file-check'
import { Flaws } from './parts'
import styles from './procedures.module.css'
import type { Pick, Walk } from './types'
import { walkText } from './use-ways'

/** Walks through the drawing by choosing what happens, step by step. */
export function TryWalk({ text }: { text: () => Promise<string> }) {
  const { t, i18n } = useTranslation('procedures')
  const pick = usePick()
  const [picks, setPicks] = useState<Pick[]>([])
  const [at, setAt] = useState<Walk>()
  const [names, setNames] = useState<Record<string, string>>({})
  const [fault, setFault] = useState<unknown>()
  const go = async (next: Pick[]) => {
    setFault(undefined)
    try {
      const drawing = await text()
      const walk = await walkText(drawing, next)
      setAt(walk)
      setNames(namesIn(drawing, i18n.language === 'en'))
      if (walk.flaws.length === 0) setPicks(next)
    } catch (error) {
      setFault(error)
    }
  }
  const named = (id: string) => names[id] || id
  if (!at)
    return (
      <>
        {fault !== undefined && <ProblemNote error={fault} />}
        <button type="button" className="btn" onClick={() => void go([])}>
          {t('walk.start')}
        </button>
      </>
    )
  return (
    <div className="col g12" aria-live="polite">
      {fault !== undefined && <ProblemNote error={fault} />}
      {at.flaws.length > 0 ? (
        <Flaws flaws={at.flaws} />
      ) : (
        <>
          <p>
            <span className={`tag ${at.ended ? 'ok' : 'a'}`}>{at.stage || '—'}</span> {t(at.ended ? 'walk.ended' : 'walk.at')}
          </p>
          <ul role="list" className={styles.waiting}>
            {at.waiting.map((place) => (
              <li key={place.element}>
                <b>{pick(place, 'name')}</b> <small className="t3">{place.element}</small>
                <div className="s t2">{[place.role && t('walk.role', { role: place.role }), place.unit && t('walk.unit', { unit: place.unit }), place.deadline && t('walk.deadline', { rule: place.deadline }), place.form && t('walk.form', { form: place.form }), place.photosBefore + place.photosAfter > 0 && t('walk.photos', { before: place.photosBefore, after: place.photosAfter })].filter(Boolean).join(' · ')}</div>
              </li>
            ))}
            {at.alarms.map((alarm) => (
              <li key={alarm.element} className="s t2">
                {t('walk.alarm', { element: alarm.element, due: alarm.due })}
              </li>
            ))}
          </ul>
          <div className={styles.nexts}>
            {at.next.flatMap((next) =>
              next.ways.map((way) => (
                <button key={`${next.act} ${way.number}`} type="button" className="btn" onClick={() => void go([...picks, { act: next.act, way: way.number }])}>
                  {pick(next, 'name')} <small className="t3">→ {way.ends ? way.stage : way.places.map(named).join(t('comma'))}</small>
                </button>
              )),
            )}
          </div>
        </>
      )}
      <p className="s t3">{picks.length > 0 && t('walk.path', { path: picks.map((one) => named(one.act)).join(' → ') })}</p>
      <div className="row g8">
        <button type="button" className="btn" disabled={picks.length === 0} onClick={() => void go(picks.slice(0, -1))}>
          {t('walk.back')}
        </button>
        <button type="button" className="btn" onClick={() => void go([])}>
          {t('walk.again')}
        </button>
      </div>
    </div>
  )
}
