import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import styles from './items.module.css'
import type { Card, Limit } from './types'
import { useEntry, useSay } from './use-items'

/** What the source does not say is said to be so. */
export function Missing() {
  const { t } = useTranslation('items')
  return <span className={styles.missing}>{t('missing')}</span>
}

/** A limit in words, such as 8 working days or on the spot. */
export function useLimit() {
  const { t } = useTranslation('items')
  const entry = useEntry()
  return (limit: Limit | undefined | null): string | undefined => {
    if (!limit) return undefined
    return limit.unit === 'AT_ONCE' || limit.unit === 'NONE' ? entry('unit', limit.unit) : t('amount', { amount: limit.amount, unit: entry('unit', limit.unit) })
  }
}

/** One item in a list: what it is called, what for, and how much trouble it is. */
export function CardRow({ card }: { card: Card }) {
  const { t, i18n } = useTranslation('items')
  const say = useSay()
  const entry = useEntry()
  const limit = useLimit()
  const promised = limit(card.promised)
  return (
    <li>
      <Link to={`/items/${card.code}`} className={`card ${styles.rowlink}`}>
        <h2>{say(card.name)}</h2>
        {card.summary && <p>{say(card.summary)}</p>}
        <div className={styles.tags}>
          <span className="tag">{i18n.language === 'en' ? card.unit.en : card.unit.zh}</span>
          {card.online === 'IV' && <span className="tag ok">{t('fullyOnline')}</span>}
          {card.online && card.online !== 'IV' && <span className="tag">{entry('online', card.online)}</span>}
          {promised && <span className="tag a">{promised}</span>}
          {card.status === 'SUSPENDED' && <span className="tag w">{t('status.SUSPENDED')}</span>}
          {card.status === 'CANCELLED' && <span className="tag e">{t('status.CANCELLED')}</span>}
          {card.gaps.length > 0 && <span className="tag w">{t('gaps', { count: card.gaps.length })}</span>}
        </div>
      </Link>
    </li>
  )
}
