import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import type { Review } from '../types'
import styles from './ratings.module.css'

const STATES = ['new', 'verifying', 'proposed', 'rectifying', 'appealed', 'rectified', 'calling', 'closed', 'excluded'] as const

/** Bad ratings: for the centre those of its area, for the rated unit its own that were found valid. */
export function ReviewsPage() {
  const { t } = useTranslation('ratings')
  useTitle(t('reviews.title'))
  const [params, setParams] = useSearchParams()
  const state = params.get('state') ?? undefined
  const list = useQuery({ queryKey: ['reviews', state], queryFn: ({ signal }) => api.get('/api/ratings/reviews', { query: { state }, signal }) })
  return (
    <>
      <div className="row sp wrap">
        <h1>{t('reviews.title')}</h1>
        <select className="in" style={{ width: 180 }} aria-label={t('reviews.state')} value={state ?? ''} onChange={(event) => setParams(event.target.value ? { state: event.target.value } : {})}>
          <option value="">{t('reviews.all')}</option>
          {STATES.map((code) => (
            <option key={code} value={code}>
              {t(`state.${code}`)}
            </option>
          ))}
        </select>
      </div>
      <p className="t2 mt4">{t('reviews.hint')}</p>
      {list.isError && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && (
        <div className="card mt12">
          <div className="bd">
            <b>{t('reviews.none')}</b>
            <p className="s t2">{t('reviews.noneHint')}</p>
          </div>
        </div>
      )}
      {list.data && list.data.length > 0 && (
        <ul role="list" className={`card mt12 ${styles.rows}`}>
          {list.data.map((review) => (
            <Row key={review.id} review={review} />
          ))}
        </ul>
      )}
    </>
  )
}

function Row({ review }: { review: Review }) {
  const { t } = useTranslation('ratings')
  const pick = usePick()
  const dates = useDates()
  const ended = review.state === 'closed' || review.state === 'excluded'
  return (
    <li>
      <Link to={`/desk/reviews/${review.id}`} className="row sp wrap">
        <span className="row g8 wrap">
          <span className={`tag ${ended ? '' : 'a'}`}>{pick(review, 'stateText')}</span>
          {review.stars !== undefined && <span className={styles.stars}>{t('reviews.stars', { count: review.stars })}</span>}
          <b>{review.ours ? t('reviews.ours') : pick(review, 'unit')}</b>
          {review.published && <span className="tag ok">{t('reviews.published')}</span>}
        </span>
        {!ended && <span className="s t2">{t('reviews.due', { at: dates.short(review.due) })}</span>}
      </Link>
      <p className="t2 mt4">{review.findingWords ?? review.words}</p>
    </li>
  )
}
