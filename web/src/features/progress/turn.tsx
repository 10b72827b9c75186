import { StarFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { wordsOf } from '@loop/application/use-application'
import { useRating } from '@loop/use-cases'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import type { Progress } from '@shared/types'
import styles from './progress.module.css'
import { RateForm } from './rate-form'

/** What the city asks of the reporter now; while nothing is asked, where the matter stands in plain words. */
export function Turn({ of }: { of: Progress }) {
  const { t } = useTranslation('progress')
  const pick = usePick()
  const dates = useDates()
  const rating = useRating(of.number).data
  if (rating?.allowed && !rating.rating)
    return (
      <section className={`card ${styles.turn}`}>
        <h2>{t('turn.rate')}</h2>
        <p className="mt8">{t('turn.rateHint', { context: wordsOf(of.kind) })}</p>
        <RateForm number={of.number} offered={rating.tags} />
      </section>
    )
  return (
    <section className={`card ${styles.now}`}>
      <h2>{pick(of, 'stagePlain') || pick(of, 'stageText')}</h2>
      {of.mergedInto && (
        <p className="mt8">
          <Link to={`/progress/${of.mergedInto}`}>{t('now.merged')}</Link>
        </p>
      )}
      <p className="mt4 t2">{of.stage === 'WITHDRAWN' ? t('now.withdrawn') : of.closed ? t('now.closed') : t('now.nothing')}</p>
      {rating?.rating && (
        <p className="mt8">
          <span role="img" aria-label={t('rate.given', { stars: rating.rating.stars })} className={styles.given}>
            {Array.from({ length: rating.rating.stars }, (_, index) => (
              <StarFilled key={index} aria-hidden />
            ))}
          </span>{' '}
          <span className="s t2">{t('rate.thanks', { day: dates.day(rating.rating.at) })}</span>
          {rating.rating.tags.length > 0 && (
            <span className={`row wrap g8 mt8 ${styles.said}`}>
              {rating.rating.tags.map((tag) => (
                <span key={tag.code} className="tag">
                  {pick(tag, 'name')}
                </span>
              ))}
            </span>
          )}
          {rating.rating.words && <span className={`s mt8 ${styles.said}`}>{t('rate.said', { words: rating.rating.words })}</span>}
        </p>
      )}
    </section>
  )
}
