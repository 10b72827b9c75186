import { DownloadOutlined, LockOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import { save } from '@shared/table-file'
import { useTitle } from '@shared/title'
import { csvOf } from './csv'
import { MembersList } from './members-list'
import styles from './oversight.module.css'
import { Loading } from './parts'
import { PeriodBar, usePeriod } from '@shared/period-bar'
import { PublishForm } from './publish-form'
import { RateTable } from './rate-table'
import type { Board, RateTitle, Subject } from './types'
import { useBoard } from './use-checks'

const KINDS = ['area', 'unit', 'post'] as const
const FIRST = ['on-time-disposal', 'on-time-closure', 'response', 'resolution', 'satisfaction', 'three-rates']

/** The rates of a period, down to the very cases; provisional or frozen, with what was taken out beside each. */
export function RatesPage() {
  const { t } = useTranslation('oversight')
  const { period, show } = usePeriod()
  const board = useBoard(period)
  const [publishing, setPublishing] = useState(false)
  const [open, setOpen] = useState<{ rate: RateTitle; subject: Subject }>()
  const pick = usePick()
  useTitle(t('rates.title', { period }))
  const data = board.data
  return (
    <>
      <div className={styles.head}>
        <h1>{t('rates.title', { period })}</h1>
        <span className="row wrap g8">
          <PeriodBar period={period} show={show} />
          <button type="button" className="btn" disabled={!data} onClick={() => data && save(`anlan-rates-${period}.csv`, csvOf(data, pick))}>
            <DownloadOutlined aria-hidden /> {t('rates.export')}
          </button>
          {data?.mayPublish && data.ended && (
            <button type="button" className={`btn ${data.frozen ? '' : 'p'}`} onClick={() => setPublishing(true)}>
              <LockOutlined aria-hidden /> {data.frozen ? t('rates.correct') : t('rates.publish')}
            </button>
          )}
        </span>
      </div>
      {board.isPending && <Loading />}
      {board.isError && <ProblemNote error={board.error} onRetry={() => void board.refetch()} />}
      {data && <Standing board={data} />}
      {data && <Subjects board={data} onOpen={(rate, subject) => setOpen({ rate, subject })} />}
      <Sheet open={publishing} title={data?.frozen ? t('rates.correct') : t('rates.publish')} onClose={() => setPublishing(false)}>
        {data && <PublishForm board={data} onDone={() => setPublishing(false)} onClose={() => setPublishing(false)} />}
      </Sheet>
      <Sheet open={open !== undefined} title={open ? `${pick(open.subject, 'name')} · ${pick(open.rate, 'name')}` : ''} onClose={() => setOpen(undefined)} wide>
        {open && <MembersList period={period} rate={open.rate} subject={open.subject} />}
      </Sheet>
    </>
  )
}

/** Whether the figures can still change, until when events are counted, which corrections there were. */
function Standing({ board }: { board: Board }) {
  const { t } = useTranslation('oversight')
  const dates = useDates()
  return (
    <div className={`note ${board.frozen ? 'ok' : ''}`}>
      <div className="grow">
        <b>{board.frozen ? t('rates.frozen', { n: board.revisions[0]!.revision }) : board.ended ? t('rates.ended') : t('rates.provisional')}</b>{' '}
        <span className="s">{t('rates.upTo', { at: dates.short(board.upTo) })}</span>
        {board.waiting > 0 && (
          <div className="s">
            <Link to="/desk/oversight/exclusions">{t('rates.waiting', { count: board.waiting })}</Link>
          </div>
        )}
        {board.revisions.map((revision) => (
          <div key={revision.revision} className="s t2">
            {t(revision.reason ? 'rates.revisionWhy' : 'rates.revision', { n: revision.revision, at: dates.short(revision.at), by: revision.by ?? '', reason: revision.reason })} · {revision.digest}
          </div>
        ))}
      </div>
    </div>
  )
}

function Subjects({ board, onOpen }: { board: Board; onOpen: (rate: RateTitle, subject: Subject) => void }) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const [search, setSearch] = useSearchParams()
  const kind = KINDS.find((one) => one === search.get('by')) ?? (board.subjects.some((subject) => subject.kind === 'area') ? 'area' : 'unit')
  const whole = board.subjects.find((subject) => subject.kind === 'whole')
  const rows = board.subjects.filter((subject) => subject.kind === kind)
  const by = (next: string) => {
    const after = new URLSearchParams(search)
    after.set('by', next)
    setSearch(after)
  }
  return (
    <>
      {whole && (
        <section className={`card ${styles.figures}`} aria-label={t('rates.whole')}>
          {FIRST.map((code) => {
            const rate = board.rates.find((one) => one.code === code)!
            const figure = whole.figures.find((one) => one.rate === code)!
            return (
              <button key={code} type="button" className={styles.figure} disabled={rate.composite} onClick={() => onOpen(rate, whole)}>
                <span className="s t2">{pick(rate, 'name')}</span>
                <b>{figure.value === undefined ? '—' : `${figure.value.toFixed(2)} %`}</b>
                <small>{rate.composite ? t('rates.weighted') : t('rates.of', { n: figure.numerator ?? 0, of: figure.denominator })}</small>
              </button>
            )
          })}
        </section>
      )}
      <section className="card">
        <div className={styles.bar}>
          {KINDS.map((one) => (
            <button key={one} type="button" className={`btn ${one === kind ? 'p' : ''}`} aria-pressed={one === kind} onClick={() => by(one)}>
              {t(`rates.by.${one}`)}
            </button>
          ))}
        </div>
        {rows.length === 0 ? <p className={styles.empty}>{t('rates.none')}</p> : <RateTable board={board} rows={rows} onOpen={onOpen} />}
      </section>
    </>
  )
}
