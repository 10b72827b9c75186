import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import { LookForm } from './look-form'
import styles from './oversight.module.css'
import { Loading, Pictures } from './parts'
import { PeriodBar, usePeriod } from '@shared/period-bar'
import type { Sample, SampleRound } from './types'
import { useDraw, useSamples } from './use-checks'

/** Closed cases drawn by lot for a second look, by somebody who had no hand in them. */
export function SamplesPage() {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const { period, show } = usePeriod()
  const round = useSamples(period)
  const [open, setOpen] = useState<Sample>()
  const data = round.data
  useTitle(t('samples.title', { period }))
  return (
    <>
      <div className={styles.head}>
        <h1>{t('samples.title', { period })}</h1>
        <PeriodBar period={period} show={show} />
      </div>
      {round.isPending && <Loading />}
      {round.isError && <ProblemNote error={round.error} onRetry={() => void round.refetch()} />}
      {data && (data.seed ? <Drawn round={data} onOpen={setOpen} /> : <NotDrawn round={data} />)}
      <Sheet open={open !== undefined} title={open ? pick(open, 'title') : ''} onClose={() => setOpen(undefined)}>
        {open && data && <LookForm period={period} sample={open} findings={data.findings} onDone={() => setOpen(undefined)} onClose={() => setOpen(undefined)} />}
      </Sheet>
    </>
  )
}

function NotDrawn({ round }: { round: SampleRound }) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const draw = useDraw(round.period)
  return (
    <section className={`card ${styles.empty}`}>
      {draw.error && <ProblemNote error={draw.error} />}
      <p>{round.ended ? t('samples.notDrawn', { period: round.period }) : t('samples.running', { period: round.period })}</p>
      {round.mayDraw && (
        <button type="button" className="btn p mt8" aria-disabled={draw.isPending} onClick={() => !draw.isPending && draw.mutate()}>
          {t('samples.draw', { period: round.period })}
        </button>
      )}
      {round.whyNotDraw && <p className={styles.why}>{pick({ why: round.whyNotDraw, whyEn: round.whyNotDrawEn }, 'why')}</p>}
    </section>
  )
}

function Drawn({ round, onOpen }: { round: SampleRound; onOpen: (sample: Sample) => void }) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const dates = useDates()
  const failed = round.rows.filter(({ state }) => state === 'FAILED').length
  const left = round.rows.filter(({ state }) => state === 'OPEN').length
  return (
    <section className="card">
      <div className={styles.section}>
        <p>
          {t('samples.drawn', { count: round.rows.length, of: round.candidates, at: dates.short(round.drawn!), by: round.drawnBy ?? '—' })} {t('samples.left', { left, failed })}
        </p>
        <p className="s t3">{t('samples.seed', { seed: round.seed!.slice(0, 16) })}</p>
      </div>
      {round.rows.length === 0 && <p className={styles.empty}>{t('samples.none')}</p>}
      {round.rows.map((sample) => (
        <article key={sample.caseNumber} className={styles.section} aria-label={pick(sample, 'title')}>
          <div className="row wrap sp g8">
            <span>
              <Link to={`/desk/cases/${sample.caseNumber}`}>{pick(sample, 'title')}</Link> <span className="s t3">{sample.shown}</span>
              <div className="s t2">{pick(sample.unit, 'name')}</div>
            </span>
            <span className="row g8">
              <span className={`tag ${sample.state === 'PASSED' ? 'ok' : sample.state === 'FAILED' ? 'e' : ''}`}>{pick(sample, 'stateText')}</span>
              {sample.state === 'OPEN' && (
                <button type="button" className="btn" disabled={!sample.allowed} onClick={() => onOpen(sample)}>
                  {t('samples.look')}
                </button>
              )}
            </span>
          </div>
          {sample.state === 'OPEN' && sample.why && <p className={styles.why}>{pick({ why: sample.why, whyEn: sample.whyEn }, 'why')}</p>}
          {sample.at && (
            <p className="s t2">
              {sample.by} · {dates.short(sample.at)} {sample.finding && pick({ finding: sample.finding, findingEn: sample.findingEn }, 'finding')} {sample.reopened && t('samples.reopened', { n: sample.reopened })}
            </p>
          )}
          {sample.words && <p className={styles.said}>{sample.words}</p>}
          <Pictures files={sample.files} />
        </article>
      ))}
    </section>
  )
}
