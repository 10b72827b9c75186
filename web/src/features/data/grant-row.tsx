import { useTranslation } from 'react-i18next'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import styles from './data.module.css'
import type { Grant } from './types'

const TAGS: Record<string, string> = { asked: 'w', approved: 'ok', refused: '', revoked: '' }

/** One grant: who may read what, for what, until when, and on which basis. */
export function GrantRow({ of, onDecide, onRevoke }: { of: Grant; onDecide: () => void; onRevoke: () => void }) {
  const { t } = useTranslation('data')
  const pick = usePick()
  const dates = useDates()
  const over = of.state === 'approved' && !of.inForce
  return (
    <article className={styles.section} aria-label={`${pick(of, 'unitName')} ${pick(of, 'libraryName')}`}>
      <div className="row wrap sp g8">
        <b>
          {pick(of, 'unitName')} · {pick(of, 'libraryName')}
        </b>
        <span className="row g8">
          {of.whole && <span className="tag o">{t('grant.whole')}</span>}
          <span className={`tag ${over ? '' : (TAGS[of.state] ?? '')}`}>{over ? t('grant.over') : pick(of, 'stateText')}</span>
        </span>
      </div>
      <p className={styles.said}>{pick(of, 'fieldsText')}</p>
      <dl className={styles.kv}>
        <dt>{t('grant.for')}</dt>
        <dd>
          {pick(of, 'purposeName')} · {pick(of, 'depthText')}
        </dd>
        <dt>{t('grant.time')}</dt>
        <dd>{t('grant.fromTo', { from: of.from, to: of.to })}</dd>
        <dt>{t('grant.basis')}</dt>
        <dd>{of.basis}</dd>
        <dt>{t('grant.asked')}</dt>
        <dd>{t('grant.by', { by: of.askedBy, at: dates.stamp(of.askedAt) })}</dd>
        {of.endedAt && (
          <>
            <dt>{pick(of, 'stateText')}</dt>
            <dd>
              {t('grant.by', { by: of.endedBy ?? '', at: dates.stamp(of.endedAt) })}
              {of.endedWhy && ` · ${of.endedWhy}`}
            </dd>
          </>
        )}
      </dl>
      {(of.mayDecide || of.mayRevoke) && (
        <div className="row wrap g8 mt8">
          {of.mayDecide && (
            <button type="button" className="btn p" onClick={onDecide}>
              {t('grants.decide')}
            </button>
          )}
          {of.mayRevoke && (
            <button type="button" className="btn" onClick={onRevoke}>
              {t('grants.revoke')}
            </button>
          )}
        </div>
      )}
    </article>
  )
}
