import { RightOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDates } from '@shared/format'
import { useWaiting } from '@shared/waiting'
import { useSay } from './form/types'
import { ProblemNote } from './problem-note'
import styles from './case-row.module.css'

/** Everything that waits for whoever is signed in, what is due first on top; each line leads to where it is done. */
export function WaitingList() {
  const { t } = useTranslation('loop')
  const say = useSay()
  const dates = useDates()
  const waiting = useWaiting()
  if (waiting.error) return <ProblemNote error={waiting.error} onRetry={() => void waiting.refetch()} />
  if (!waiting.data) return <div className="card mt24" aria-busy style={{ minHeight: 120 }} />
  if (waiting.data.rows.length === 0)
    return (
      <section className="card mt24">
        <div className="bd">
          <b>{t('waits.none')}</b>
          <p className="t2 mt4">{t('waits.noneHint')}</p>
        </div>
      </section>
    )
  return (
    <ul className="card mt24" aria-label={t('waits.list')}>
      {waiting.data.rows.map((row) => (
        <li key={`${row.to} ${row.sort} ${row.since}`} className={styles.row}>
          <Link to={row.to}>
            <span className="grow">
              <b>{say(row.title)}</b>
              <span className={`s t2 ${styles.facts}`}>
                <span>{say(row.words)}</span>
                {row.due ? <span className="tag o">{t('waits.due', { at: dates.moment(row.due) })}</span> : <span>{t('waits.since', { day: dates.day(row.since) })}</span>}
              </span>
            </span>
            <RightOutlined aria-hidden className="t3" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
