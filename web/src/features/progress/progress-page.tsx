import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { isApplication, wordsOf } from '@loop/application/use-application'
import { CHECK } from '@loop/application/use-check'
import { CasePhotos } from '@loop/case-photos'
import { LookUpForm } from '@loop/look-up-form'
import { ProblemNote } from '@loop/problem-note'
import { StageTag } from '@loop/stage-tag'
import { Timeline } from '@loop/timeline'
import { isOver, useProgress } from '@loop/use-cases'
import { CopyButton } from '@shared/copy-button'
import { bareNumber, groupNumber, useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useLive } from '@shared/live'
import { isProblem } from '@shared/problem'
import { followedFor } from '@shared/standing'
import { useTitle } from '@shared/title'
import type { Progress } from '@shared/types'
import { Acts } from './acts'
import { DueCard } from './due-card'
import { Letters } from './letters'
import styles from './progress.module.css'
import { TheApplication, TheParts, ToComplete } from './the-application'
import { TheCheck, ToMend } from './the-check'
import { TheReport } from './the-report'
import { Turn } from './turn'

const FORBIDDEN = new Set([401, 403, 404])

/** One report as its reporters see it: first what they must do, then when it is done, then what happened. */
export function ProgressPage() {
  const { t } = useTranslation('progress')
  const number = bareNumber(useParams().number ?? '')
  const progress = useProgress(number)
  const pick = usePick()
  useTitle(progress.data ? pick(progress.data, 'title') : t('title'))
  useLive('case', number, progress.data !== undefined && !followedFor())
  if (progress.data) return <Report of={progress.data} />
  if (isProblem(progress.error) && FORBIDDEN.has(progress.error.status)) return <Ask number={number} />
  return (
    <div className="page plain" aria-busy={progress.isLoading}>
      <h1>{t('title')}</h1>
      {progress.error && <ProblemNote error={progress.error} onRetry={() => void progress.refetch()} />}
    </div>
  )
}

/** Not opened in this browser yet: the query code opens it. */
function Ask({ number }: { number: string }) {
  const { t } = useTranslation('progress')
  return (
    <div className="page plain narrow">
      <h1>{t('ask.title')}</h1>
      <p className="t2 mt8">{t('ask.words')}</p>
      <div className="card mt24">
        <div className="bd">
          <LookUpForm number={groupNumber(number)} />
        </div>
      </div>
    </div>
  )
}

function Report({ of }: { of: Progress }) {
  const { t } = useTranslation('progress')
  const pick = usePick()
  return (
    <div className={`page ${styles.page}`}>
      <h1>{pick(of, 'title')}</h1>
      {followedFor() && (
        <p className="note">
          <span className="grow">{t('followed')}</span>
          <Link to="/my/applications">{t('followedAll')}</Link>
        </p>
      )}
      <p className={`s t2 ${styles.number}`}>
        <span>{t('number', { number: of.shown, context: wordsOf(of.kind) })}</span>
        <StageTag of={of} />
        <CopyButton text={of.shown} />
      </p>
      <div className={styles.lay}>
        <div className="col g16">
          <ToDo of={of} />
          <Answer of={of} />
          {isApplication(of.kind) && <TheParts of={of} />}
          <Letters number={of.number} kind={of.kind} version={of.version} />
          <Course of={of} />
          <What of={of} />
        </div>
        <aside className="col g16">
          <DueCard of={of} />
          {!followedFor() && <Acts of={of} />}
          <Unit of={of} />
        </aside>
      </div>
    </div>
  )
}

/** What is the person's turn now. */
function ToDo({ of }: { of: Progress }) {
  if (isApplication(of.kind)) return <ToComplete of={of} />
  return of.kind === CHECK ? <ToMend of={of} /> : <Turn of={of} />
}

/** What it is about. */
function What({ of }: { of: Progress }) {
  if (isApplication(of.kind)) return <TheApplication of={of} />
  return of.kind === CHECK ? <TheCheck of={of} /> : <TheReport of={of} />
}

function Answer({ of }: { of: Progress }) {
  const { t } = useTranslation('progress')
  const pick = usePick()
  const dates = useDates()
  const photos = of.photos.filter(({ purpose }) => purpose === 'before' || purpose === 'after')
  if (!of.answer?.words && photos.length === 0) return null
  return (
    <section className={`card ${styles.answer}`}>
      <div className="hd">
        <h2>{of.answer ? t('answer') : t('work')}</h2>
        {of.answer && <span className="s t2">{dates.day(of.answer.at)}</span>}
      </div>
      <div className="bd col g12">
        {of.answer?.words && <p className={styles.said}>{of.answer.words}</p>}
        {of.answer?.by && <p className="s t2">{pick(of.answer.by, 'name')}</p>}
        <CasePhotos photos={photos} />
      </div>
    </section>
  )
}

function Course({ of }: { of: Progress }) {
  const { t } = useTranslation('progress')
  const pick = usePick()
  const dates = useDates()
  const entries = [...of.steps]
    .sort((a, b) => b.seq - a.seq)
    .map((step) => ({
      key: String(step.seq),
      title: pick(step, 'title'),
      meta: dates.moment(step.at),
      body: (
        <>
          {step.by && <div>{pick(step.by, 'name')}</div>}
          {step.words && <div className={styles.said}>{step.words}</div>}
          {step.photos.length > 0 && (
            <div className="mt8">
              <CasePhotos photos={step.photos} />
            </div>
          )}
        </>
      ),
    }))
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('course')}</h2>
        {of.round > 1 && <span className="s t2">{t('round', { n: of.round })}</span>}
      </div>
      <div className="bd">
        <Timeline label={t('course')} finished={isOver(of)} entries={entries} />
      </div>
    </section>
  )
}

function Unit({ of }: { of: Progress }) {
  const { t } = useTranslation('progress')
  const pick = usePick()
  return (
    <section className="card">
      <div className="bd">
        <h2 className={styles.small}>{t('unit')}</h2>
        <p className="mt4">{of.unit ? pick(of.unit, 'name') : t('unitOpen')}</p>
        {of.reason && (
          <p className="s t2 mt4">
            {t('reason')}
            {pick(of, 'reason')}
          </p>
        )}
        {of.reporters > 1 && <p className="s t2 mt8">{t('reporters', { count: of.reporters })}</p>}
      </div>
    </section>
  )
}
