import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useDates } from '@shared/format'
import { standIn } from '@shared/standing'
import { useTitle } from '@shared/title'
import { ConsentForm } from './consent-form'
import { useSay, type Errand } from './types'
import { useChange, useHelper } from './use-window'
import styles from './window.module.css'

/** 帮办代办: the errands of a helper and those of the street that nobody has taken on. */
export function HelperPage() {
  const { t } = useTranslation('window')
  useTitle(t('helper.title'))
  const helper = useHelper()
  const rows = helper.data?.errands ?? []
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('helper.title')}</h1>
        {helper.data?.stars !== undefined && <span className="s t2">{t('ticket.stars', { stars: helper.data.stars, count: helper.data.rated })}</span>}
      </div>
      <p className="t2">{t('helper.about')}</p>
      {helper.error && <ProblemNote error={helper.error} onRetry={() => void helper.refetch()} />}
      {helper.isSuccess && rows.length === 0 && <p className={`card ${styles.empty}`}>{t('helper.none')}</p>}
      {rows.map((one) => (
        <ErrandCard key={one.id} of={one} mostDays={helper.data!.mostDays} />
      ))}
    </div>
  )
}

function ErrandCard({ of, mostDays }: { of: Errand; mostDays: number }) {
  const { t } = useTranslation('window')
  const say = useSay()
  const dates = useDates()
  const navigate = useNavigate()
  const path = { id: of.id }
  const take = useChange((_: void, command) => api.post('/api/halls/helper/{id}/take', { path, command }))
  const write = (draft: string) => {
    if (!of.standing) return
    standIn({ id: of.standing, name: of.person, back: '/desk/agents' })
    navigate(`/apply/${of.item}/${draft}`)
  }
  const begin = useChange((_: void, command) => api.post('/api/halls/helper/{id}/drafts', { path, body: {}, command }), ({ draft }) => write(draft))
  const file = useChange((_: void, command) => api.post('/api/halls/helper/{id}/filings', { path, command }))
  const error = take.error ?? begin.error ?? file.error
  return (
    <section className="card" aria-label={say(of.name)}>
      <div className="hd">
        <h2>{say(of.name)}</h2>
        <span className="tag">{t(`helper.state.${of.state}`)}</span>
      </div>
      <div className={styles.section}>
        <p>
          <b>{of.person}</b> <span className="t2">{say(of.street)} · {dates.short(of.asked)}</span>
        </p>
        <p className={styles.said}>{of.words}</p>
        {of.consented && of.until && <p className="s t2">{t(of.holds ? 'helper.holds' : 'helper.over', { until: dates.short(of.until) })}</p>}
        {error && <ProblemNote error={error} />}
        {of.state === 'ASKED' && (
          <button type="button" className="btn p" aria-disabled={take.isPending} onClick={() => take.mutate()}>
            {t('helper.take')}
          </button>
        )}
        {of.state === 'ASSIGNED' && <ConsentForm of={of} mostDays={mostDays} />}
        {of.state === 'CONSENTED' && of.holds && (
          <div className="row wrap g8">
            <button type="button" className={of.draft ? 'btn' : 'btn p'} aria-disabled={begin.isPending} onClick={() => (of.draft ? write(of.draft) : begin.mutate())}>
              {t(of.draft ? 'helper.goOn' : 'helper.begin')}
            </button>
            {of.draft && (
              <button type="button" className="btn p" aria-disabled={file.isPending} onClick={() => file.mutate()}>
                {t('helper.file')}
              </button>
            )}
          </div>
        )}
        {of.number && <p>{t('helper.number', { number: of.number })} <Link to={`/items/${of.item}`}>{t('guide.whole')}</Link></p>}
        {of.state === 'FILED' && <Report id={of.id} />}
        {of.report && <p className="t2">{t('helper.reported', { words: of.report })}</p>}
      </div>
    </section>
  )
}

function Report({ id }: { id: string }) {
  const { t } = useTranslation('window')
  const [words, setWords] = useState('')
  const report = useChange((_: void, command) => api.post('/api/halls/helper/{id}/report', { path: { id }, body: { words }, command }))
  return (
    <div className="col g8">
      <Field label={t('helper.report')}>{(field) => <textarea {...field} className="in" rows={2} maxLength={300} value={words} onChange={(event) => setWords(event.target.value)} />}</Field>
      {report.error && <ProblemNote error={report.error} />}
      <div>
        <button type="button" className="btn p" aria-disabled={report.isPending} onClick={() => report.mutate()}>
          {t('helper.reportDo')}
        </button>
      </div>
    </div>
  )
}
