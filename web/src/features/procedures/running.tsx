import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { usePick } from '@shared/i18n'
import styles from './procedures.module.css'
import { useMove, useRunning } from './use-ways'

/** `accept = take-in`: an id before and after. */
const PAIR = /^\s*([^\s=]+)\s*=\s*([^\s=]+)\s*$/

/** Matters under way: they end on the version they began by, or go over where it is proved that they can. */
export function Running({ procedure, newest }: { procedure: string; newest: number }) {
  const { t } = useTranslation('procedures')
  const pick = usePick()
  const running = useRunning(procedure, true)
  const [from, setFrom] = useState<number>()
  const [places, setPlaces] = useState('')
  const move = useMove(procedure)
  const [unread, setUnread] = useState<{ line: number; words: string }>()
  const go = (version: number, dryRun: boolean) => {
    const lines = places.split('\n').map((words, index) => ({ line: index + 1, words: words.trim(), pair: PAIR.exec(words) }))
    const wrong = lines.find(({ words, pair }) => words && !pair)
    setUnread(wrong)
    move.reset()
    if (wrong) return
    setFrom(version)
    move.mutate({ from: version, to: newest, places: Object.fromEntries(lines.flatMap(({ pair }) => (pair ? [[pair[1], pair[2]]] : []))), dryRun })
  }
  const tried = move.data
  const rows = running.data ?? []
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('running.title')}</h2>
      </div>
      <div className={styles.section}>
        {running.isError && <ProblemNote error={running.error} />}
        {running.data && rows.length === 0 && <p className="t2">{t('running.none')}</p>}
        <ul role="list" className={styles.examples}>
          {rows.map((row) => (
            <li key={row.version} className="row wrap g8">
              <span className="grow">{t('running.on', { version: row.version, count: row.cases })}</span>
              {row.version !== newest && (
                <button type="button" className="btn" aria-disabled={move.isPending} onClick={() => go(row.version, true)}>
                  {t('running.try', { version: newest })}
                </button>
              )}
            </li>
          ))}
        </ul>
        {rows.some((row) => row.version !== newest) && (
          <label className={styles.line}>
            <span>{t('running.places')}</span>
            <textarea className="in" rows={2} placeholder="accept = take-in" value={places} onChange={(event) => setPlaces(event.target.value)} />
          </label>
        )}
        {unread && (
          <p className="fault" role="alert">
            {t('running.unread', unread)}
          </p>
        )}
        {move.isPending && <Progress done={move.done} of={rows.find((row) => row.version === move.variables.from)?.cases ?? 0} onStop={move.stop} />}
        {move.isError && <ProblemNote error={move.error} />}
        {tried && from !== undefined && (
          <div aria-live="polite" className="col g8">
            <p className={`note ${tried.staying.length === 0 ? 'ok' : 'w'}`}>{t(move.variables?.dryRun ? 'running.would' : 'running.moved', { moving: tried.moving, staying: tried.staying.length })}</p>
            {tried.stopped && <p className="t2">{t('running.stopped')}</p>}
            <ul role="list" className={styles.examples}>
              {tried.staying.slice(0, 20).map((one) => (
                <li key={one.number}>
                  <Link to={`/desk/cases/${one.number}`}>{one.number}</Link>
                  {one.why.map((why, index) => (
                    <div key={index} className="s t2">
                      {pick(why, 'why')}
                    </div>
                  ))}
                </li>
              ))}
            </ul>
            {move.variables?.dryRun && tried.moving > 0 && (
              <button type="button" className="btn p" onClick={() => go(from, false)}>
                {t('running.move', { count: tried.moving, version: newest })}
              </button>
            )}
          </div>
        )}
      </div>
    </section>
  )
}

function Progress({ done, of, onStop }: { done: number; of: number; onStop: () => void }) {
  const { t } = useTranslation('procedures')
  const total = Math.max(done, of)
  return (
    <div className="row wrap g8" role="status">
      <progress value={done} max={total || 1} aria-label={t('running.progress')} />
      <span>{t('running.done', { done, total })}</span>
      <button type="button" className="btn" onClick={onStop}>
        {t('running.stop')}
      </button>
    </div>
  )
}
