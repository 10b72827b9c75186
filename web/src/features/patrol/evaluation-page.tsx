import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import { useMe } from '@shared/session'
import { save, tableOf } from '@shared/table-file'
import { useTitle } from '@shared/title'
import { EvaluationTable } from './evaluation-table'
import { Members } from './members'
import styles from './patrol.module.css'
import { PeriodBar, usePeriod } from '@shared/period-bar'
import type { Evaluation, FigureTitle, Subject } from './types'

const KINDS = ['county', 'street', 'community', 'unit', 'collector', 'dispatcher', 'acceptor', 'verifier'] as const
type Kind = (typeof KINDS)[number]

/** How areas, units and posts did in a period, down to the very matters, with what is divided by what. */
export function EvaluationPage() {
  const { t } = useTranslation('patrol')
  const pick = usePick()
  const { period, show } = usePeriod()
  const [search, setSearch] = useSearchParams()
  const roles = useMe().data?.post?.roles ?? []
  const of = KINDS.find((kind) => kind === search.get('of')) ?? first(roles)
  const evaluation = useQuery({ queryKey: ['patrol', 'evaluation', period, of], queryFn: ({ signal }) => api.get('/api/patrol/evaluation/{period}', { path: { period }, query: { of }, signal }), placeholderData: keepPreviousData })
  const [open, setOpen] = useState<{ figure: FigureTitle; subject: Subject }>()
  useTitle(t('evaluation.title', { period }))
  const choose = (next: Kind) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      after.set('of', next)
      return after
    })
  const data = evaluation.data
  return (
    <>
      <div className="row sp wrap g8">
        <h1>{t('evaluation.title', { period })}</h1>
        <div className={styles.tools}>
          <PeriodBar period={period} show={show} />
          <button type="button" className="btn" disabled={!data} onClick={() => data && save(`anlan-evaluation-${data.of}-${data.period}.csv`, csvOf(data, pick))}>
            <DownloadOutlined aria-hidden /> {t('evaluation.export')}
          </button>
          <button type="button" className="btn" disabled={!data} onClick={() => print()}>
            <PrinterOutlined aria-hidden /> {t('evaluation.print')}
          </button>
        </div>
      </div>
      <div className={styles.choose} role="group" aria-label={t('evaluation.of')}>
        {KINDS.map((kind) => (
          <button key={kind} type="button" className={`btn ${kind === of ? 'p' : ''}`} aria-pressed={kind === of} onClick={() => choose(kind)}>
            {t(`evaluation.kinds.${kind}`)}
          </button>
        ))}
      </div>
      {evaluation.isPending && <p role="status">{t('common:loading')}</p>}
      {evaluation.isError && <ProblemNote error={evaluation.error} onRetry={() => void evaluation.refetch()} />}
      {data && <Standing of={data} />}
      {data && (
        <section className="card" aria-busy={evaluation.isPlaceholderData}>
          {data.subjects.length === 0 ? <p className={styles.empty}>{t('evaluation.none')}</p> : <EvaluationTable of={data} onOpen={(figure, subject) => setOpen({ figure, subject })} />}
        </section>
      )}
      {data && <Formulas of={data} />}
      <Sheet open={open !== undefined} title={open ? `${pick(open.subject, 'name')} · ${pick(open.figure, 'name')}` : ''} onClose={() => setOpen(undefined)} wide>
        {open && data && <Members period={data.period} of={data.of} code={open.subject.code} figure={open.figure.code} />}
      </Sheet>
    </>
  )
}

/** People come for their own work first. */
const first = (roles: readonly string[]): Kind => (roles.includes('collector') ? 'collector' : roles.includes('verifier') ? 'verifier' : roles.includes('dispatcher') ? 'dispatcher' : roles.includes('supervisor') ? 'street' : 'unit')

function Standing({ of }: { of: Evaluation }) {
  const { t } = useTranslation('patrol')
  const dates = useDates()
  return <p className={`note ${of.frozen ? 'ok' : ''}`}>{of.frozen ? t('evaluation.frozen') : t(of.ended ? 'evaluation.ended' : 'evaluation.running', { at: dates.short(of.upTo) })}</p>
}

function Formulas({ of }: { of: Evaluation }) {
  const { t } = useTranslation('patrol')
  const pick = usePick()
  return (
    <section className="card" aria-labelledby="formulas">
      <div className="bd col g8">
        <h2 id="formulas">{t('evaluation.formulas')}</h2>
        <dl className={styles.formulas}>
          {of.figures.map((figure) => (
            <div key={figure.code}>
              <dt>
                {pick(figure, 'name')} {figure.weight > 0 && <span className="tag">{t('evaluation.weight', { n: figure.weight })}</span>}
              </dt>
              <dd>{pick(figure, 'formula')}</dd>
            </div>
          ))}
        </dl>
        <p className="s t3">{t('evaluation.noWeight')}</p>
      </div>
    </section>
  )
}

type Named = { name: string; nameEn: string }

/** A line a subject and figure; a figure without data stays empty. */
function csvOf(of: Evaluation, pick: (of: Named, field: 'name') => string): string {
  const head = ['period', 'of', 'code', 'name', 'figure', 'figure_name', 'numerator', 'denominator', 'value', 'composite', 'grade', 'up_to']
  const lines = of.subjects.flatMap((subject) =>
    subject.figures.map((figure) => {
      const title = of.figures.find(({ code }) => code === figure.figure)!
      return [of.period, of.of, subject.code, pick(subject, 'name'), title.code, pick(title, 'name'), figure.numerator ?? '', figure.denominator, figure.value ?? '', subject.composite ?? '', subject.grade ?? '', of.upTo]
    }),
  )
  return tableOf([head, ...lines])
}
