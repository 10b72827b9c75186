import { CheckCircleFilled } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { discardDraft, readDraft } from '@loop/draft'
import { ProblemNote } from '@loop/problem-note'
import { groupNumber, useDates } from '@shared/format'
import { useTitle } from '@shared/title'
import { EndForm } from './end-form'
import { MadeNotes } from './made-notes'
import styles from './patrol.module.css'
import { usePosition } from './position'
import { RoundCard } from './round-card'
import type { Today } from './types'
import { useToday } from './use-patrol'

/** What I have to walk today, how far I am, and where to go next. */
export function TodayPage() {
  const { t } = useTranslation('patrol')
  const today = useToday()
  useTitle(t('today.title'))
  const data = today.data
  return (
    <>
      <Filed />
      {!navigator.onLine && !data && <p className="note w">{t('offline')}</p>}
      {today.isPending && <p role="status">{t('common:loading')}</p>}
      {today.isError && !data && <ProblemNote error={today.error} onRetry={() => void today.refetch()} />}
      <MadeNotes />
      {data && <Rounds today={data} stale={today.isError} />}
    </>
  )
}

function Rounds({ today, stale }: { today: Today; stale: boolean }) {
  const { t } = useTranslation('patrol')
  const dates = useDates()
  const position = usePosition()
  const [chosen, setChosen] = useState(0)
  const round = today.rounds[chosen] ?? today.rounds[0]
  return (
    <>
      {stale && <p className="note w">{t('stale', { time: dates.time(today.asOf) })}</p>}
      {today.owing.map((owing) => (
        <section key={owing.id} className="card" aria-label={t('owing.title', { day: dates.day(owing.opens) })}>
          <div className="bd col g8">
            <b>{t('owing.title', { day: dates.day(owing.opens) })}</b>
            <p className="t2">{t('owing.words', { count: owing.stops.length - owing.done, of: owing.stops.length })}</p>
            <EndForm round={owing} />
          </div>
        </section>
      ))}
      {today.rounds.length > 1 && (
        <div className={styles.choose} role="group" aria-label={t('today.choose')}>
          {today.rounds.map((one, index) => (
            <button key={one.id} type="button" className={`btn ${one === round ? 'p' : ''}`} aria-pressed={one === round} onClick={() => setChosen(index)}>
              {t('today.nth', { n: index + 1 })} {one.done}/{one.stops.length}
            </button>
          ))}
        </div>
      )}
      {round ? <RoundCard key={round.id} round={round} position={position} now={today.asOf} /> : <Nothing today={today} />}
    </>
  )
}

function Nothing({ today }: { today: Today }) {
  const { t } = useTranslation('patrol')
  return (
    <section className="card">
      <div className="bd col g12">
        <h1>{t('none.title')}</h1>
        <p className="t2">{t('none.words')}</p>
        <p className="row wrap g8">
          {today.verifies && (
            <Link className="btn" to="checks">
              {t('rooms.checks')}
            </Link>
          )}
          {today.leads && (
            <Link className="btn" to="rounds">
              {t('rooms.rounds')}
            </Link>
          )}
        </p>
      </div>
    </section>
  )
}

/** What was just reported from the round; its draft has done its work. */
function Filed() {
  const { t } = useTranslation('patrol')
  const [search] = useSearchParams()
  const number = search.get('filed')
  useEffect(() => {
    if (number && readDraft().patrol) discardDraft()
  }, [number])
  if (!number) return null
  return (
    <div className="note ok" role="status">
      <CheckCircleFilled aria-hidden />
      <span>
        <b>{t('filed.title')}</b>
        <br />
        <span className="s">{t('filed.number', { number: groupNumber(number) })}</span>
      </span>
    </div>
  )
}
