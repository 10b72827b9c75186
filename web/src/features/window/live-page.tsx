import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { useLive } from '@shared/live'
import { useTitle } from '@shared/title'
import { minutesOf, useSay, type Board } from './types'
import { useBoard } from './use-window'
import styles from './window.module.css'

/** 大厅运行: load, waiting and time of service now; `?wall=1` is for a screen on the wall. */
export function LivePage() {
  const { t } = useTranslation('window')
  const say = useSay()
  const dates = useDates()
  const { hall = '' } = useParams()
  const [given] = useSearchParams()
  const wall = given.has('wall')
  useTitle(t('live.title'))
  useLive('hall')
  const board = useBoard(hall)
  const of = board.data
  return (
    <div className={`${styles.page} ${wall ? styles.wall : ''}`}>
      <div className={styles.head}>
        <h1>{of ? t('live.of', { hall: say(of.name) }) : t('live.title')}</h1>
        {of && <span className="s t2">{t('live.at', { time: dates.time(of.now) })}</span>}
        <Link className="btn" to={wall ? '?' : '?wall=1'}>
          {t(wall ? 'live.toDesk' : 'live.toWall')}
        </Link>
      </div>
      {board.error && <ProblemNote error={board.error} onRetry={() => void board.refetch()} />}
      {of && (
        <>
          <Figures of={of} />
          {of.tide && (
            <div className="note w" role="status">
              <div>
                <b>{t('live.tide', { group: say(of.tide.name), minutes: minutesOf(of.tide.waitSeconds), count: of.tide.waiting })}</b>
                <p>{of.tide.free.length > 0 ? t('live.tideOpen', { windows: of.tide.free.join(' ') }) : t('live.tideNone')}</p>
              </div>
            </div>
          )}
          <Groups of={of} />
          <Windows of={of} />
        </>
      )}
    </div>
  )
}

function Figures({ of }: { of: Board }) {
  const { t } = useTranslation('window')
  const minutes = (seconds: number | undefined) => minutesOf(seconds) ?? '–'
  const figures = [
    ['waiting', of.waiting],
    ['windows', `${of.openWindows} / ${of.windows}`],
    ['waited', minutes(of.waitedSeconds)],
    ['service', minutes(of.serviceSeconds)],
    ['saturation', `${of.saturation}%`],
    ['served', of.served],
    ['drawn', of.drawn],
    ['passed', of.passed],
    ['papers', of.papersOpen],
    ['results', of.results],
    ['unclaimed', of.unclaimed],
  ] as const
  return (
    <dl className={styles.figures}>
      {figures.map(([key, value]) => (
        <div key={key} className="card">
          <dt>{t(`live.figure.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Groups({ of }: { of: Board }) {
  const { t } = useTranslation('window')
  const say = useSay()
  const longest = Math.max(1, ...of.groups.map(({ waiting }) => waiting))
  return (
    <section className="card" aria-labelledby="groups">
      <div className="hd">
        <h2 id="groups">{t('live.groups')}</h2>
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['group', 'waiting', 'ahead', 'windows', 'served', 'waited', 'service'] as const).map((key) => (
                <th key={key} scope="col" className={key === 'group' ? undefined : styles.n}>
                  {t(`live.column.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.groups.map((group) => (
              <tr key={group.code}>
                <th scope="row">
                  {group.code} {say(group.name)}
                </th>
                <td className={styles.n}>
                  <span className={styles.load} aria-hidden>
                    <i style={{ width: `${(group.waiting / longest) * 100}%` }} />
                  </span>
                  {group.waiting}
                </td>
                <td className={styles.n}>{minutesOf(group.aheadSeconds) ?? '–'}</td>
                <td className={styles.n}>{group.windows}</td>
                <td className={styles.n}>{group.served}</td>
                <td className={styles.n}>{minutesOf(group.waitedSeconds) ?? '–'}</td>
                <td className={styles.n}>{minutesOf(group.serviceSeconds) ?? t('live.usual', { minutes: minutesOf(group.usualSeconds) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Windows({ of }: { of: Board }) {
  const { t } = useTranslation('window')
  const say = useSay()
  return (
    <section className="card" aria-labelledby="rows">
      <div className="hd">
        <h2 id="rows">{t('live.rows')}</h2>
      </div>
      <ul className={styles.board} role="list">
        {of.rows.map((row) => (
          <li key={row.number} data-state={row.state}>
            <span className="row sp">
              <b>{row.number}</b>
              <span className={`tag ${row.state === 'SERVING' ? 'a' : row.state === 'FREE' ? 'ok' : ''}`}>{t(`live.state.${row.state}`)}</span>
            </span>
            <span className="s">{say(row.name)}</span>
            <span className="s t2">{row.by ?? t('live.nobody')}{row.ticket && <> · {row.ticket}</>}</span>
            {row.by && (
              <span className="xs t3">
                {t('live.row', { count: row.served, percent: row.saturation })}
                {row.stars !== undefined && <> · {t('ticket.stars', { stars: row.stars, count: row.ratings })}</>}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
