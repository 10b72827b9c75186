import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useTitle } from '@shared/title'
import styles from './halls.module.css'
import { useSay } from './types'
import { useHalls } from './use-halls'

/** The halls of the city: where they are, whether they are open, and how many wait. */
export function HallsPage() {
  const { t } = useTranslation('halls')
  const say = useSay()
  useTitle(t('title'))
  const halls = useHalls()
  const rows = halls.data?.halls ?? []
  return (
    <div className="page plain narrow">
      <h1>{t('title')}</h1>
      <p className="t2 mt8">{t('about')}</p>
      {halls.error && <ProblemNote error={halls.error} onRetry={() => void halls.refetch()} />}
      {halls.isSuccess && rows.length === 0 && <p className="card bd mt24">{t('none')}</p>}
      {rows.map((hall) => (
        <section key={hall.code} className="card mt24" aria-label={say(hall.name)}>
          <div className="bd col g12">
            <div className="row sp wrap">
              <h2>{say(hall.name)}</h2>
              <span className={`tag ${hall.openNow ? 'ok' : ''}`}>{t(hall.openNow ? 'openNow' : 'closedNow')}</span>
            </div>
            <p className="t2">{hall.address}</p>
            <p className="t2">{say(hall.hours)}</p>
            <p>{t('waiting', { count: hall.waiting })}</p>
            <div className={styles.buttons}>
              <Link className="btn p" to={`/halls/${hall.code}/ticket`}>
                {t('toTicket')}
              </Link>
              <Link className="btn" to={`/halls/${hall.code}/stuck`}>
                {t('toStuck')}
              </Link>
              <Link className="btn" to="/my/agents">
                {t('toHelpers')}
              </Link>
            </div>
          </div>
        </section>
      ))}
    </div>
  )
}
