import { CompassOutlined } from '@ant-design/icons'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { CasePhotos } from '@loop/case-photos'
import { DeadlineLight } from '@loop/deadline-light'
import { ProblemNote } from '@loop/problem-note'
import { distance } from '@shared/format'
import { usePick } from '@shared/i18n'
import { CityMap } from '@shared/map/city-map'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import { CheckForm } from './check-form'
import styles from './patrol.module.css'
import { usePosition } from './position'
import type { Waiting } from './types'
import { useChecks } from './use-patrol'

/** What waits to be checked on site in my area, the nearest first, with what it looked like and the way there. */
export function ChecksPage() {
  const { t } = useTranslation('patrol')
  const position = usePosition()
  const checks = useChecks(position.fix)
  const [view, setView] = useState<'list' | 'map'>('list')
  const [open, setOpen] = useState<string>()
  const [done, setDone] = useState<string>()
  const pick = usePick()
  useTitle(t('checks.title'))
  const rows = checks.data
  const chosen = rows?.find(({ number }) => number === open)
  return (
    <>
      <div className="row sp wrap">
        <h1>{t('checks.title')}</h1>
        <span className="s t2">{position.fix ? t('checks.nearest') : t('checks.due')}</span>
      </div>
      <div role="status">{done && <p className="note ok">{t('checks.done', { title: done })}</p>}</div>
      {checks.isPending && <p role="status">{t('common:loading')}</p>}
      {checks.isError && !rows && <ProblemNote error={checks.error} onRetry={() => void checks.refetch()} />}
      {rows?.length === 0 && (
        <section className="card">
          <p className={styles.empty}>{t('checks.none')}</p>
        </section>
      )}
      {rows && rows.length > 0 && (
        <>
          <div className={styles.choose} role="group" aria-label={t('view.label')}>
            {(['list', 'map'] as const).map((one) => (
              <button key={one} type="button" className={`btn ${one === view ? 'p' : ''}`} aria-pressed={one === view} onClick={() => setView(one)}>
                {t(`view.${one}`)}
              </button>
            ))}
          </div>
          {view === 'map' && <ChecksMap rows={rows} at={position.fix && [position.fix.lon, position.fix.lat]} />}
          <ul className="col g12">
            {rows.map((row, index) => (
              <Row key={row.task} row={row} n={index + 1} onCheck={() => setOpen(row.number)} />
            ))}
          </ul>
        </>
      )}
      <Sheet open={chosen !== undefined} title={chosen ? pick(chosen, 'title') : ''} onClose={() => setOpen(undefined)} wide>
        {chosen && (
          <CheckForm
            key={chosen.task}
            of={chosen}
            onDone={() => {
              setDone(pick(chosen, 'title'))
              setOpen(undefined)
              void checks.refetch()
            }}
          />
        )}
      </Sheet>
    </>
  )
}

function Row({ row, n, onCheck }: { row: Waiting; n: number; onCheck: () => void }) {
  const { t } = useTranslation('patrol')
  const pick = usePick()
  return (
    <li className="card">
      <div className="bd col g12">
        <div className="row sp top">
          <span className="grow">
            <h2>
              {n}. {pick(row, 'title')}
            </h2>
            <span className="t2">{pick(row, 'address')}</span>
          </span>
          {row.metres !== undefined && <b className="nw">{distance(t, row.metres)}</b>}
        </div>
        <p>{row.words}</p>
        <div className="row wrap g8 s">
          {row.light && <DeadlineLight light={row.light} />}
          {row.holder && !row.mine && <span className="tag">{t('checks.holder', { name: row.holder })}</span>}
        </div>
        <CasePhotos photos={row.photos} />
        <button type="button" className={`btn p blk ${styles.big}`} onClick={onCheck}>
          {t('checks.go')}
        </button>
        <div className={styles.pair}>
          <a className="btn" href={`geo:${row.lat},${row.lon}?q=${row.lat},${row.lon}`}>
            <CompassOutlined aria-hidden /> {t('stop.way')}
          </a>
          <Link className="btn" to={`/desk/cases/${row.number}`}>
            {t('checks.whole')}
          </Link>
        </div>
      </div>
    </li>
  )
}

function ChecksMap({ rows, at }: { rows: Waiting[]; at?: [number, number] }) {
  const { t } = useTranslation('patrol')
  const marks = useMemo(() => rows.map(({ lon, lat }, index) => ({ lon, lat, label: String(index + 1) })), [rows])
  const first = rows[0]!
  const pin = useMemo(() => at ?? ([first.lon, first.lat] as [number, number]), [at, first])
  return <CityMap label={t('checks.mapLabel', { count: rows.length })} marks={marks} pin={pin} height="min(50vh, 480px)" />
}
