import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import type { Review } from '../types'
import { ReviewActs } from './review-acts'
import styles from './ratings.module.css'

/** One bad rating: what was said, found, mended, answered; never who rated. */
export function ReviewPage() {
  const { t } = useTranslation('ratings')
  useTitle(t('reviews.one'))
  const id = useParams().id ?? ''
  const review = useQuery({ queryKey: ['reviews', 'one', id], queryFn: ({ signal }) => api.get('/api/ratings/reviews/{id}', { path: { id }, signal }) })
  if (review.isError) return <ProblemNote error={review.error} onRetry={() => void review.refetch()} />
  if (!review.data) return <p className="t2">{t('common:loading')}</p>
  return <Page review={review.data} />
}

function Page({ review }: { review: Review }) {
  const { t } = useTranslation('ratings')
  const pick = usePick()
  const dates = useDates()
  return (
    <>
      <p className="s">
        <Link to="/desk/reviews">{t('reviews.title')}</Link>
      </p>
      <div className="row g12 wrap mt4">
        <h1>{pick(review, 'unit')}</h1>
        <span className="tag a">{pick(review, 'stateText')}</span>
        {review.stars !== undefined && <span className={styles.stars}>{t('reviews.stars', { count: review.stars })}</span>}
      </div>
      <div className={`mt12 ${styles.call}`}>
        <section className="card">
          <dl className={`bd ${styles.facts}`}>
            <Fact name={t('fact.month')} value={review.month} />
            <Fact name={t('fact.due')} value={dates.short(review.due)} />
            {review.number && (
              <div>
                <dt>{t('fact.case')}</dt>
                <dd>
                  <Link to={`/desk/cases/${review.number}`}>{review.number}</Link>
                </dd>
              </div>
            )}
            <Fact name={t('fact.words')} value={review.words} />
            <Fact name={t('fact.tags')} value={review.tags.join('、')} />
            <Fact name={t('fact.finding')} value={review.finding && t(`finding.${review.finding}`)} />
            <Fact name={t('fact.findingWords')} value={review.findingWords} />
            <Fact name={t('fact.evidence')} value={review.evidence} />
            <Fact name={t('fact.appeal')} value={review.appeal} />
            <Fact name={t('fact.rectified')} value={review.rectified} />
            <Fact name={t('fact.reply')} value={review.reply} />
          </dl>
          {review.ours && <p className={`note ${styles.inside}`}>{t('reviews.hidden')}</p>}
        </section>
        <div className="col g12">
          <ReviewActs key={review.version} review={review} />
          <Steps review={review} />
        </div>
      </div>
    </>
  )
}

function Fact({ name, value }: { name: string; value?: string }) {
  if (!value) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Steps({ review }: { review: Review }) {
  const { t } = useTranslation('ratings')
  const dates = useDates()
  if (review.steps.length === 0) return null
  return (
    <section className="card">
      <div className="bd">
        <ol className="tl">
          {review.steps.map((step, index) => (
            <li key={index} className="done">
              <span className="dot" aria-hidden />
              <div className="row sp">
                <span>
                  {t(`step.${step.act}`)} {step.person && <span className="s t2">{step.person}</span>}
                </span>
                <span className="s t3 nw">{dates.short(step.at)}</span>
              </div>
              {step.words && <p className="s t2">{step.words}</p>}
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
