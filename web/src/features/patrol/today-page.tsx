import { CheckCircleFilled } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { discardDraft, readDraft } from '@loop/draft'
import { ProblemNote } from '@loop/problem-note'
import { groupNumber, useDates } from '@shared/format'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import { EndForm } from './end-form'
import { MadeNotes } from './made-notes'
import styles from './patrol.module.css'
import { usePosition } from './position'
import { RoundCard } from './round-card'
import type { Round, Today } from './types'
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
      {!data && <MadeNotes />}
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
      {!round && <MadeNotes />}
      {stale && <p className="note w">{t('stale', { time: dates.time(today.asOf) })}</p>}
      {today.owing.map((owing) => (
        <Owing key={owing.id} round={owing} />
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

/** An earlier round that the clock ended; it wants a word, not the whole screen. */
function Owing({ round }: { round: Round }) {
  const { t } = useTranslation('patrol')
  const dates = useDates()
  const [open, setOpen] = useState(false)
  const title = t('owing.title', { day: dates.day(round.opens) })
  return (
    <div className={`note w ${styles.note}`}>
      <span className="grow">
        <b>{title}</b>
        <br />
        <span className="s">{t('owing.words', { count: round.stops.length - round.done, of: round.stops.length })}</span>
      </span>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('owing.say')}
      </button>
      <Sheet open={open} title={title} onClose={() => setOpen(false)}>
        <EndForm round={round} onDone={() => setOpen(false)} />
      </Sheet>
    </div>
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
