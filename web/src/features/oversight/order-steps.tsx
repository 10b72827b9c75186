import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import styles from './oversight.module.css'
import { Pictures } from './parts'
import type { Order } from './types'

/** What happened to the order, oldest first. */
export function OrderSteps({ order }: { order: Order }) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const dates = useDates()
  return (
    <ol className={styles.steps}>
      {order.steps.map((step) => (
        <li key={step.seq}>
          <div className="row wrap g8">
            <b>{pick(step, 'title')}</b>
            <span className="s t3">{dates.short(step.at)}</span>
            <span className="s t2">{step.unit ? `${step.person ?? ''} ${pick(step.unit, 'name')}` : t('order.platform')}</span>
          </div>
          {step.people && <div className="s">{t('order.people', { people: step.people })}</div>}
          {step.when && <div className="s">{t('order.when', { at: dates.short(step.when) })}</div>}
          {step.act !== 'issued' && step.words && <p className={styles.said}>{step.words}</p>}
          {step.next && <Link to={`/desk/oversight/orders/${step.next}`}>{t('order.next', { number: step.next })}</Link>}
          <Pictures files={step.files} />
        </li>
      ))}
    </ol>
  )
}
