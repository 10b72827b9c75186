import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import { HandOverForm } from './hand-over-form'
import styles from './patrol.module.css'
import type { Line } from './types'
import { useDay, useRound } from './use-patrol'

/** All rounds of a day in a leader's area: who walks what, how far, what is left out. */
export function DayPage() {
  const { t } = useTranslation('patrol')
  const [search, setSearch] = useSearchParams()
  const asked = search.get('day') ?? undefined
  const day = useDay(asked)
  const [open, setOpen] = useState<string>()
  const [moving, setMoving] = useState<Line>()
  const pick = usePick()
  useTitle(t('day.title'))
  const data = day.data
  return (
    <>
      <div className="row sp wrap g8">
        <h1>{t('day.title')}</h1>
        <label className={`noprint ${styles.tools}`}>
          <span className="s t2">{t('day.day')}</span>
          <input className="in" type="date" value={asked ?? data?.day ?? ''} onChange={(event) => setSearch(event.target.value ? { day: event.target.value } : {})} />
        </label>
      </div>
      {day.isPending && <p role="status">{t('common:loading')}</p>}
      {day.isError && <ProblemNote error={day.error} onRetry={() => void day.refetch()} />}
      {data && data.unmanned.length > 0 && <p className="note w">{t('day.unmanned', { names: data.unmanned.map((one) => pick(one, 'name')).join('、') })}</p>}
      {data?.rounds.length === 0 && (
        <section className="card">
          <p className={styles.empty}>{t('day.none')}</p>
        </section>
      )}
      {data && data.rounds.length > 0 && <Table rows={data.rounds} onOpen={setOpen} onMove={setMoving} />}
      <Sheet open={open !== undefined} title={t('day.round')} onClose={() => setOpen(undefined)} wide>
        {open && <Missing id={open} />}
      </Sheet>
      <Sheet open={moving !== undefined} title={t('day.move')} onClose={() => setMoving(undefined)}>
        {moving && <HandOverForm line={moving} onDone={() => setMoving(undefined)} />}
      </Sheet>
    </>
  )
}

function Table({ rows, onOpen, onMove }: { rows: Line[]; onOpen: (id: string) => void; onMove: (line: Line) => void }) {
  const { t } = useTranslation('patrol')
  const pick = usePick()
  const dates = useDates()
  return (
    <section className={`card ${styles.scroll}`}>
      <table className={styles.table} aria-label={t('day.title')}>
        <thead>
          <tr>
            {(['street', 'person', 'progress', 'unlocated', 'finds', 'last', 'state'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'unlocated' || column === 'finds' ? styles.n : undefined}>
                {t(`day.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="vh">{t('day.move')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{pick(row, 'streetName')}</td>
              <td>
                {row.person} {row.handedOver && <span className="tag">{t('day.substitute')}</span>}
                <div className="xs t3">{pick(row, 'postTitle')}</div>
              </td>
              <td>
                <button type="button" className={styles.value} onClick={() => onOpen(row.id)} aria-label={t('day.open', { name: row.person, done: row.done, of: row.stops })}>
                  {row.done} / {row.stops}
                  <span className={styles.bar}>
                    <i style={{ width: `${(row.done / row.stops) * 100}%` }} />
                  </span>
                </button>
              </td>
              <td className={styles.n}>{row.unlocated}</td>
              <td className={styles.n}>{row.finds}</td>
              <td className="nw">{row.last ? dates.time(row.last) : '—'}</td>
              <td>
                <State row={row} />
              </td>
              <td>
                {!row.ended && (
                  <button type="button" className="btn" onClick={() => onMove(row)}>
                    {t('day.move')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function State({ row }: { row: Line }) {
  const { t } = useTranslation('patrol')
  const left = row.stops - row.done
  if (!row.ended) return <span className={`tag ${row.done === 0 ? '' : 'a'}`}>{row.done === 0 ? t('day.notBegun') : t('day.under')}</span>
  if (left === 0) return <span className="tag ok">{t('day.complete')}</span>
  return (
    <>
      <span className="tag w">{t('day.left', { count: left })}</span>
      <div className="xs t2">{row.reason ?? t('day.noReason')}</div>
    </>
  )
}

/** The very grids of a round: walked, and left out. */
function Missing({ id }: { id: string }) {
  const { t } = useTranslation('patrol')
  const pick = usePick()
  const dates = useDates()
  const round = useRound(id)
  if (round.isPending) return <p role="status">{t('common:loading')}</p>
  if (!round.data) return <ProblemNote error={round.error} onRetry={() => void round.refetch()} />
  return (
    <ol className={styles.stops}>
      {round.data.stops.map((stop) => (
        <li key={stop.place}>
          <span className={styles.place}>{stop.place}</span>
          <span className="grow">
            <b>{pick(stop, 'name')}</b>
            <span className="s t2">{pick(stop, 'near')}</span>
          </span>
          {stop.check ? <span className="s">{stop.check.noFix ? t('list.unlocated', { time: dates.time(stop.check.made), reason: stop.check.noFix }) : t('list.checked', { time: dates.time(stop.check.made) })}</span> : <span className="tag w">{t('day.notWalked')}</span>}
        </li>
      ))}
    </ol>
  )
}
