import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import { useDates } from '@shared/format'
import { CityMap } from '@shared/map/city-map'
import { Sheet } from '@shared/sheet'
import { EndForm } from './end-form'
import { Finds } from './finds'
import { MadeNotes } from './made-notes'
import styles from './patrol.module.css'
import { inside, type Position } from './position'
import { StopCard } from './stop-card'
import { StopList } from './stop-list'
import type { Round, Stop } from './types'
import { useMade } from './waiting'

const keyOf = ({ grid, turn }: { grid: string; turn: number }) => `${grid}/${turn}`

/** The round: how far, where next, the map and the list that says the same, and its end. */
export function RoundCard({ round, position, now }: { round: Round; position: Position; now: string }) {
  const { t } = useTranslation('patrol')
  const pick = usePick()
  const made = useMade().filter((one) => one.round === round.id && !one.refused)
  const waits = useMemo(() => new Set(made.map(keyOf)), [made])
  const left = round.stops.filter((stop) => !stop.check && !waits.has(keyOf(stop)))
  const [chosen, setChosen] = useState<string>()
  const [view, setView] = useState<'list' | 'map'>('list')
  const [ending, setEnding] = useState(false)
  const here = position.state === 'known' && position.fix ? left.find((stop) => inside(stop.outline, position.fix!)) : undefined
  const next = left.find((stop) => keyOf(stop) === chosen) ?? here ?? left[0]
  const done = round.stops.length - left.length
  return (
    <div className={styles.walk}>
      <div className="col g12">
        <section className="card" aria-labelledby="round-title">
          <div className="bd col g8">
            <div className="row sp wrap">
              <h1 id="round-title">{pick(round, 'streetName')}</h1>
              <span className="t2 s">{round.ended ? t('round.ended') : <Hours round={round} />}</span>
            </div>
            <div className={styles.count}>
              <b>{done}</b> / {round.stops.length} <span className="t2">{t('round.grids')}</span>
              <span className="grow" />
              {round.unlocated > 0 && <span className="tag w">{t('round.unlocated', { count: round.unlocated })}</span>}
            </div>
            <div className={styles.bar} role="progressbar" aria-valuemin={0} aria-valuemax={round.stops.length} aria-valuenow={done} aria-label={t('round.progress')}>
              <i style={{ width: `${(done / round.stops.length) * 100}%` }} />
            </div>
          </div>
        </section>
        <MadeNotes />
        {round.ended && <Ended round={round} />}
        {!round.ended && next && <StopCard key={keyOf(next)} round={round} stop={next} here={next === here} position={position} />}
        {!round.ended && left.length === 0 && <p className="note ok">{t('round.all')}</p>}
        <JustMade round={round} />
      </div>
      <div className={`col g12 ${styles.where}`}>
        <div className={styles.choose} role="group" aria-label={t('view.label')}>
          {(['list', 'map'] as const).map((one) => (
            <button key={one} type="button" className={`btn ${one === view ? 'p' : ''}`} aria-pressed={one === view} onClick={() => setView(one)}>
              {t(`view.${one}`)}
            </button>
          ))}
        </div>
        {view === 'map' ? <RoundMap round={round} next={next} waits={waits} position={position} /> : <StopList round={round} waits={waits} next={next} position={position} now={now} onChoose={(stop) => setChosen(keyOf(stop))} />}
      </div>
      <div className="col g12">
        <Finds finds={round.finds} />
        {!round.ended && (
          <button type="button" className="btn blk" onClick={() => setEnding(true)} disabled={made.length > 0}>
            {made.length > 0 ? t('end.first') : left.length === 0 ? t('end.yes') : t('end.early')}
          </button>
        )}
        <Sheet open={ending} title={t('end.title')} onClose={() => setEnding(false)}>
          <EndForm round={round} onDone={() => setEnding(false)} />
        </Sheet>
      </div>
    </div>
  )
}

function Hours({ round }: { round: Round }) {
  const { t } = useTranslation('patrol')
  const dates = useDates()
  return t('round.hours', { from: dates.time(round.opens), to: dates.time(round.closes) })
}

function Ended({ round }: { round: Round }) {
  const { t } = useTranslation('patrol')
  const left = round.stops.length - round.done
  if (left === 0) return <p className="note ok">{t('ended.all')}</p>
  if (round.owesReason)
    return (
      <section className="card">
        <div className="bd">
          <EndForm round={round} />
        </div>
      </section>
    )
  return (
    <p className="note">
      <span>
        <b>{t('ended.left', { count: left })}</b>
        <br />
        <span className="s">{round.reason}</span>
      </span>
    </p>
  )
}

/** Says the last check-off to those who do not see it. */
function JustMade({ round }: { round: Round }) {
  const { t } = useTranslation('patrol')
  const pick = usePick()
  const last = useMemo(() => round.stops.filter(({ check }) => check).sort((a, b) => b.check!.received.localeCompare(a.check!.received))[0], [round])
  return (
    <p role="status" className="vh">
      {last && t('stop.made', { name: pick(last, 'name') })}
    </p>
  )
}

interface MapOf {
  round: Round
  next?: Stop
  waits: ReadonlySet<string>
  position: Position
}
function RoundMap({ round, next, waits, position }: MapOf) {
  const { t } = useTranslation('patrol')
  const fix = position.fix
  const areas = useMemo(
    () =>
      round.stops
        .filter(({ turn }) => turn === 1)
        .map((stop) => ({
          id: stop.grid,
          ring: stop.outline as [number, number][],
          state: stop.check || waits.has(keyOf(stop)) ? ('done' as const) : stop.grid === next?.grid ? ('next' as const) : ('left' as const),
        })),
    [round, waits, next],
  )
  const pin = useMemo(() => (fix ? ([fix.lon, fix.lat] as [number, number]) : undefined), [fix])
  return <CityMap label={t('view.mapLabel', { count: round.stops.length })} areas={areas} pin={pin} height="min(56vh, 520px)" />
}
