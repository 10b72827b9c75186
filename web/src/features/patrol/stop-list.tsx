import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { distance, useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import styles from './patrol.module.css'
import { away, type Position } from './position'
import type { Round, Stop } from './types'
import { useUndo } from './use-patrol'

interface Props {
  round: Round
  waits: ReadonlySet<string>
  next?: Stop
  position: Position
  /** The city's time when the round was read. */
  now: string
  onChoose: (stop: Stop) => void
}

/** The same as the map, in words: every grid with how far it is, or when it was checked off. */
export function StopList({ round, waits, next, position, now, onChoose }: Props) {
  const { t } = useTranslation('patrol')
  const pick = usePick()
  const clock = useCityTime(now)
  const undo = useUndo(round.id)
  return (
    <section className="card" aria-label={t('list.label')}>
      {undo.error && <ProblemNote error={undo.error} />}
      <ol className={styles.stops}>
        {round.stops.map((stop) => {
          const waiting = waits.has(`${stop.grid}/${stop.turn}`)
          const metres = away(stop, position)
          return (
            <li key={`${stop.grid}/${stop.turn}`} aria-current={stop === next ? 'step' : undefined}>
              <Mark stop={stop} waiting={waiting} />
              <span className="grow">
                <b>{pick(stop, 'name')}</b>
                {stop.turn > 1 && <span className="t2"> {t('list.turn', { n: stop.turn })}</span>}
                <span className="s t2">
                  {stop.check ? <Checked stop={stop} /> : waiting ? t('list.waiting') : `${pick(stop, 'near')}${metres === undefined ? '' : ` · ${metres === 0 ? t('list.inside') : distance(t, metres)}`}`}
                </span>
              </span>
              {stop.check && !round.ended && clock < Date.parse(stop.check.undoUntil) && (
                <button type="button" className="btn" onClick={() => undo.mutate({ grid: stop.grid, turn: stop.turn })} aria-label={t('list.undoNamed', { name: pick(stop, 'name') })}>
                  {t('list.undo')}
                </button>
              )}
              {!stop.check && !waiting && !round.ended && stop !== next && (
                <button type="button" className="btn" onClick={() => onChoose(stop)} aria-label={t('list.chooseNamed', { name: pick(stop, 'name') })}>
                  {t('list.choose')}
                </button>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Mark({ stop, waiting }: { stop: Stop; waiting: boolean }) {
  if (stop.check) return <CheckCircleFilled className={styles.done} aria-hidden />
  if (waiting) return <ClockCircleOutlined className={styles.waits} aria-hidden />
  return <span className={styles.place}>{stop.place}</span>
}

function Checked({ stop }: { stop: Stop }) {
  const { t } = useTranslation('patrol')
  const dates = useDates()
  const { made, noFix } = stop.check!
  return <>{noFix ? t('list.unlocated', { time: dates.time(made), reason: noFix }) : t('list.checked', { time: dates.time(made) })}</>
}

/** Goes on from the city's time as it was told, since the phone's own clock may be wrong. */
function useCityTime(told: string): number {
  const [time, setTime] = useState(() => Date.parse(told))
  useEffect(() => {
    const [since, base] = [performance.now(), Date.parse(told)]
    const timer = setInterval(() => setTime(base + performance.now() - since), TICK_MS)
    return () => clearInterval(timer)
  }, [told])
  return time
}
const TICK_MS = 2000
