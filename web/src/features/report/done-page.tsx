import { CheckCircleFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link, Navigate } from 'react-router'
import { CopyButton } from '@shared/copy-button'
import { groupNumber, useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import type { Progress } from '@shared/types'
import { readReceipt } from './receipt'
import styles from './report.module.css'

/** Number, query code, and what happens next with its date. */
export function DonePage() {
  const { t } = useTranslation('report')
  const receipt = readReceipt()
  if (!receipt) return <Navigate to="/report" replace />
  const { progress } = receipt
  const number = progress.shown || groupNumber(progress.number)
  return (
    <div className={`page ${styles.done}`}>
      <div className={styles.tick}>
        <CheckCircleFilled aria-hidden />
        <h1>{t('done.title')}</h1>
      </div>
      <section className="card mt24">
        <div className={`bd ${styles.codes}`}>
          <div>
            <div className="s t2">{t('done.number')}</div>
            <div className={styles.number}>{number}</div>
            <CopyButton text={t('done.copyText', { number, code: receipt.queryCode })} />
          </div>
          <div>
            <div className="s t2">{t('done.code')}</div>
            <div className={styles.code}>{receipt.queryCode}</div>
          </div>
          <p className="hint">{t('done.keep')}</p>
        </div>
      </section>
      <Next of={progress} />
      <p className="row wrap g12 mt24">
        <Link className="btn p" to={`/progress/${progress.number}`}>
          {t('done.progress')}
        </Link>
        <Link className="btn" to="/report">
          {t('done.again')}
        </Link>
        <Link className="btn txt" to="/">
          {t('common:home')}
        </Link>
      </p>
    </div>
  )
}

function Next({ of }: { of: Progress }) {
  const { t } = useTranslation('report')
  const pick = usePick()
  const dates = useDates()
  const unit = of.unit && pick(of.unit, 'name')
  return (
    <section className="card mt16" aria-labelledby="done-next">
      <div className="hd">
        <h2 id="done-next">{t('done.next')}</h2>
      </div>
      <div className="bd">
        <ol className="tl">
          <li className="done">
            <span className="dot" aria-hidden="true" />
            <b>{unit ? t('done.sent', { unit }) : t('done.sorting')}</b>
            {of.reason && <div className="s t2">{pick(of, 'reason')}</div>}
          </li>
          <li>
            <span className="dot" aria-hidden="true" />
            <b>{t('done.due', { day: dates.day(of.due) })}</b>
            <div className="s t2">{of.dueProvisional ? t('done.provisional') : t('done.checked')}</div>
          </li>
          <li>
            <span className="dot" aria-hidden="true" />
            <b>{t('done.told')}</b>
            <div className="s t2">{t('done.toldHint')}</div>
          </li>
        </ol>
      </div>
    </section>
  )
}
