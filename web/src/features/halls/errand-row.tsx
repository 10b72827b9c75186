import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import styles from './halls.module.css'
import { useSay, type Errand } from './types'
import { useChange } from './use-halls'
import { UseList } from './stood-in'

/** One errand: what is asked of the person now comes first, then what was done in their name. */
export function ErrandRow({ of }: { of: Errand }) {
  const { t } = useTranslation('halls')
  const say = useSay()
  const dates = useDates()
  const path = { id: of.id }
  const consent = useChange((_: void, command) => api.post('/api/halls/errands/{id}/consent', { path, command }))
  const revoke = useChange((_: void, command) => api.post('/api/halls/errands/{id}/revoke', { path, command }))
  const rate = useChange((stars: number, command) => api.post('/api/halls/errands/{id}/stars', { path, body: { stars }, command }))
  const error = consent.error ?? revoke.error ?? rate.error
  const asked = of.state === 'ASSIGNED' && of.scope
  const over = of.state === 'REVOKED' || of.state === 'WITHDRAWN' || of.revoked
  return (
    <li className={styles.errand}>
      <div className="row sp wrap">
        <b>{say(of.name)}</b>
        <span className="tag">{t(`helpers.state.${of.state}`)}</span>
      </div>
      <p className="t2 mt4">{t('helpers.askedOn', { day: dates.day(of.asked), street: say(of.street) })}</p>
      {of.helper && <p>{t('helpers.by', { name: of.helper })}</p>}
      {of.scope && <p className={`mt8 ${styles.scope}`}>{of.scope}</p>}
      {of.consented && <p className="t2 mt4">{t(`helpers.way.${of.way}`, { day: dates.moment(of.consented) })}</p>}
      {of.report && <p className="mt8">{t('helpers.report', { words: of.report })}</p>}
      {error && <ProblemNote error={error} />}
      <div className={`mt12 ${styles.buttons}`}>
        {asked && (
          <button type="button" className="btn p" aria-disabled={consent.isPending} onClick={() => consent.mutate()}>
            {t('helpers.consent')}
          </button>
        )}
        {!over && of.state !== 'REPORTED' && (
          <button type="button" className="btn" aria-disabled={revoke.isPending} onClick={() => revoke.mutate()}>
            {t(of.holds ? 'helpers.revoke' : 'helpers.withdraw')}
          </button>
        )}
        {of.number && (
          <Link className="btn" to={`/progress/${of.number}`}>
            {t('helpers.follow')}
          </Link>
        )}
      </div>
      {of.state === 'REPORTED' && of.stars === undefined && (
        <div className={`mt12 ${styles.tags}`} role="group" aria-label={t('helpers.rate')}>
          {[5, 4, 3, 2, 1].map((n) => (
            <button key={n} type="button" className="btn" aria-disabled={rate.isPending} onClick={() => rate.mutate(n)}>
              {t(`rate.star.${n}`)}
            </button>
          ))}
        </div>
      )}
      {of.uses.length > 0 && <UseList uses={of.uses} />}
    </li>
  )
}
