import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { DeadlineLight } from '@loop/deadline-light'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import { OrderActForm } from './order-act-form'
import { OrderSteps } from './order-steps'
import styles from './oversight.module.css'
import { Level, Loading } from './parts'
import type { Offer, Order } from './types'
import { useOrder } from './use-orders'

const LADDER = [1, 2, 3, 4, 5, 6]

/** One order: what is asked and why, by when, what happened, what may be done. */
export function OrderPage() {
  const { number = '' } = useParams()
  const order = useOrder(number)
  if (order.isPending) return <Loading />
  if (!order.data) return <ProblemNote error={order.error} onRetry={() => void order.refetch()} />
  return <Opened key={number} order={order.data} stale={order.isError} />
}

function Opened({ order, stale }: { order: Order; stale: boolean }) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const { row } = order
  const [offer, setOffer] = useState<Offer>()
  const [done, setDone] = useState<string>()
  useTitle(`${row.number} ${pick(row, 'title')}`)
  const finished = (label: string) => {
    setOffer(undefined)
    setDone(label)
  }
  return (
    <div className={styles.page}>
      <div>
        <div className="row wrap g8">
          <Level level={row.level} name={pick(row, 'levelText')} />
          <span className="tag">{pick(row, 'stateText')}</span>
          {row.automatic && <span className="tag o">{t('orders.automatic')}</span>}
        </div>
        <h1>{pick(row, 'title')}</h1>
        <p className="s t2">
          {row.number} · <Link to={`/desk/cases/${row.caseNumber}`}>{t('order.case', { number: row.caseShown })}</Link>
          {order.follows && (
            <>
              {' · '}
              <Link to={`/desk/oversight/orders/${order.follows}`}>{t('order.follows', { number: order.follows })}</Link>
            </>
          )}
        </p>
      </div>
      <ol className={styles.ladder} aria-label={t('order.ladder')}>
        {LADDER.map((level) => (
          <li key={level} data-here={level === row.level ? 'now' : level < row.level ? 'past' : undefined} aria-current={level === row.level ? 'step' : undefined}>
            {level} {t(`level.${level}`)}
          </li>
        ))}
      </ol>
      {stale && <p className="note w s">{t('order.stale')}</p>}
      <div role="status">{done && <p className="note ok">{t('order.done', { act: done })}</p>}</div>
      <div className={styles.split}>
        <section className="card">
          <div className={styles.section}>
            <h2>{t('order.demand')}</h2>
            <p className={styles.said}>{pick({ demand: order.demand, demandEn: order.demandEn }, 'demand')}</p>
          </div>
          <div className={styles.section}>
            <h2>{t('order.grounds', { cause: pick(row, 'causeText') })}</h2>
            <p className={styles.said}>{pick({ grounds: order.grounds, groundsEn: order.groundsEn }, 'grounds')}</p>
          </div>
          {order.assignments.length > 0 && <Assignments order={order} />}
          <div className={styles.section}>
            <h2>{t('order.steps')}</h2>
          </div>
          <OrderSteps order={order} />
        </section>
        <aside className={styles.side} aria-label={t('order.aside')}>
          <section className="card">
            <DueBox order={order} />
            <Acts order={order} onWant={(want) => (setDone(undefined), setOffer(want))} />
          </section>
        </aside>
      </div>
      <Sheet open={offer !== undefined} title={offer ? pick(offer, 'label') : ''} onClose={() => setOffer(undefined)} wide={offer?.form === 'meeting'}>
        {offer && <OrderActForm order={order} offer={offer} onDone={() => finished(pick(offer, 'label'))} onClose={() => setOffer(undefined)} />}
      </Sheet>
    </div>
  )
}

function DueBox({ order }: { order: Order }) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const dates = useDates()
  const { row } = order
  return (
    <div className={styles.section}>
      <div className="row sp">
        <span className="s t2">{row.due ? t('order.due') : t('order.noAnswer')}</span>
        {row.light && <DeadlineLight light={row.light} />}
      </div>
      {row.due && <div className={styles.due}>{dates.short(row.due)}</div>}
      <dl className={styles.kv}>
        <dt>{t('order.unit')}</dt>
        <dd>{pick(row.unit, 'name')}</dd>
        {order.arrive && (
          <>
            <dt>{t('order.arrive')}</dt>
            <dd>{dates.short(order.arrive)}</dd>
          </>
        )}
        <dt>{t('order.issued')}</dt>
        <dd>
          {dates.short(row.issued)}
          <div className="t3">{order.byUnit ? `${order.by ?? ''} ${pick(order.byUnit, 'name')}` : t('order.platform')}</div>
        </dd>
      </dl>
    </div>
  )
}

/** Buttons, each with the reason where it is not allowed now. */
function Acts({ order, onWant }: { order: Order; onWant: (offer: Offer) => void }) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  if (order.acts.length === 0) return <div className={`${styles.section} s t3`}>{t('order.noActs')}</div>
  return (
    <div className={`${styles.section} ${styles.acts}`}>
      {order.acts.map((offer) => (
        <div key={offer.act}>
          <button type="button" className={`btn ${offer.primary ? 'p' : ''} ${offer.danger ? 'dg' : ''}`} style={{ width: '100%' }} disabled={!offer.allowed} onClick={() => onWant(offer)}>
            {pick(offer, 'label')}
          </button>
          {offer.why && <div className={styles.why}>{pick({ why: offer.why, whyEn: offer.whyEn }, 'why')}</div>}
        </div>
      ))}
    </div>
  )
}

function Assignments({ order }: { order: Order }) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const dates = useDates()
  return (
    <div className={styles.section}>
      <h2>{t('order.assignments')}</h2>
      <ul role="list" className="col g8">
        {order.assignments.map((one) => (
          <li key={one.item} className="row sp g8">
            <span>
              {one.item}. {one.what}
              <span className={styles.sub}> {pick(one.unit, 'name')}</span>
            </span>
            <span className={`tag ${one.done ? 'ok' : one.late ? 'e' : ''}`}>{one.done ? t('order.assignmentDone', { at: dates.short(one.done) }) : t('order.assignmentDue', { day: one.due })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
