import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DeadlineLight } from '@loop/deadline-light'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import type { CaseView, TaskRow } from '../types'
import { Waiting } from '../parts/waiting'
import styles from './tasks.module.css'

/** What one wants to know before opening: the words, the photo, where, why here, what happened last. */
export function Preview({ row, onOpen, onClaim, claiming }: { row: TaskRow; onOpen: () => void; onClaim?: () => void; claiming: boolean }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const view = useQuery({ queryKey: ['case', row.number], queryFn: ({ signal }) => api.get('/api/cases/{number}', { path: { number: row.number }, signal }), staleTime: 30_000 })
  return (
    <aside className={`card ${styles.preview}`} aria-label={t('preview.label')}>
      <div className="hd">
        <h2>{pick(row, 'title')}</h2>
        <Link className="s nw" to={`/desk/cases/${row.number}`} onClick={(event) => (event.preventDefault(), onOpen())}>
          {t('preview.open')}
        </Link>
      </div>
      {/* It scrolls, so the keyboard must reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.previewBody} tabIndex={0} role="group" aria-label={t('preview.label')}>
        {view.isPending && <Waiting />}
        {view.isError && <ProblemNote error={view.error} onRetry={() => void view.refetch()} />}
        {view.data && <Facts row={row} view={view.data} />}
      </div>
      <div className={styles.previewFoot}>
        <button type="button" className="btn p blk" onClick={onOpen}>
          {t('preview.handle')} <kbd>Enter</kbd>
        </button>
        {onClaim && (
          <button type="button" className="btn blk" onClick={onClaim} disabled={claiming}>
            {t('preview.claim')}
          </button>
        )}
      </div>
    </aside>
  )
}

function Facts({ row, view }: { row: TaskRow; view: CaseView }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const dates = useDates()
  const photo = view.photos.find(({ purpose }) => purpose === 'report')
  const last = view.timeline.reduce<CaseView['timeline'][number] | undefined>((newest, entry) => (newest && newest.seq > entry.seq ? newest : entry), undefined)
  return (
    <>
      {photo && <img className={styles.photo} src={photo.thumb} alt={t('preview.photo')} />}
      <p className={styles.said}>{view.words}</p>
      <dl className={styles.kv}>
        <dt>{t('preview.place')}</dt>
        <dd>
          {pick(view.place, 'address')}
          {view.place.detail && <div className="t2">{view.place.detail}</div>}
        </dd>
        <dt>{t('preview.step')}</dt>
        <dd>{pick(row, 'elementName')}</dd>
        <dt>{t('preview.due')}</dt>
        <dd>{dates.short(row.due)}</dd>
        {view.light && (
          <>
            <dt>{t('preview.caseDue')}</dt>
            <dd>
              {dates.short(view.due)} <DeadlineLight light={view.light} />
            </dd>
          </>
        )}
        <dt>{t('preview.reporters')}</dt>
        <dd>{t('preview.people', { count: view.reporters.filter(({ there }) => there).length })}</dd>
        {view.unit && (
          <>
            <dt>{t('preview.unit')}</dt>
            <dd>{pick(view.unit, 'name')}</dd>
          </>
        )}
      </dl>
      {view.decision?.reason && (
        <div>
          <h3>{t('preview.why')}</h3>
          <p className="s t2 mt4">{pick(view.decision, 'reason')}</p>
        </div>
      )}
      {last && (
        <div>
          <h3>{t('preview.last')}</h3>
          <p className="s t2 mt4">
            {dates.short(last.at)} {pick(last, 'title')}
            {last.actor && ` · ${last.actor}`}
            {last.words && <span className={styles.said}>{t('preview.quote', { words: last.words })}</span>}
          </p>
        </div>
      )}
      {view.repeats.length > 0 && <p className="note w s">{t('preview.repeats', { count: view.repeats.length })}</p>}
    </>
  )
}
