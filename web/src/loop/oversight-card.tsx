import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import type { components } from '@shared/generated'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import { DeadlineLight } from './deadline-light'
import { ExclusionAsk } from './exclusion-ask'
import { OrderIssue } from './order-issue'
import { ProblemNote } from './problem-note'

export type CaseOrders = components['schemas']['OversightCaseOrdersView']

/** The orders about a case, on whichever page it is shown; whoever may issues one here, the unit asks for an exclusion. */
export function OversightCard({ number }: { number: string }) {
  const { t } = useTranslation('loop')
  const pick = usePick()
  const dates = useDates()
  const orders = useQuery({ queryKey: ['oversight', 'case', number], queryFn: ({ signal }) => api.get('/api/oversight/cases/{number}/orders', { path: { number }, signal }) })
  const exclusion = useQuery({ queryKey: ['oversight', 'case-exclusion', number], queryFn: ({ signal }) => api.get('/api/oversight/cases/{number}/exclusion', { path: { number }, signal }) })
  const [open, setOpen] = useState<'issue' | 'exclude'>()
  const [done, setDone] = useState<'issued' | 'asked'>()
  const mayIssue = orders.data?.levels.some(({ allowed }) => allowed)
  const finished = (what: 'issued' | 'asked') => {
    setOpen(undefined)
    setDone(what)
  }
  if (orders.isPending) return null
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('oversight.title')}</h2>
        {mayIssue && (
          <button type="button" className="linkish" onClick={() => (setDone(undefined), setOpen('issue'))}>
            {t('oversight.issue')}
          </button>
        )}
      </div>
      <div className="col g8" style={{ padding: '12px 16px' }}>
        <div role="status">{done && <p className="note ok s">{t(`oversight.${done}`)}</p>}</div>
        {orders.isError && (
          <ProblemNote error={orders.error} onRetry={() => void orders.refetch()}>
            <div>{t('oversight.failed')}</div>
          </ProblemNote>
        )}
        {orders.data?.rows.length === 0 && <p className="s t3">{t('oversight.none')}</p>}
        {orders.data?.rows.map((row) => (
          <div key={row.number}>
            <div className="row sp g8">
              <Link to={`/desk/oversight/orders/${row.number}`}>
                {row.level} {pick(row, 'levelText')}
              </Link>
              {row.light ? <DeadlineLight light={row.light} /> : <span className="tag">{pick(row, 'stateText')}</span>}
            </div>
            <div className="xs t3">
              {pick(row, 'causeText')} · {dates.short(row.issued)} · {pick(row.unit, 'name')}
            </div>
          </div>
        ))}
        {exclusion.data?.allowed && (
          <button type="button" className="linkish s" onClick={() => (setDone(undefined), setOpen('exclude'))}>
            {t('oversight.exclude')}
          </button>
        )}
      </div>
      <Sheet open={open === 'issue'} title={t('oversight.issue')} onClose={() => setOpen(undefined)}>
        {orders.data && <OrderIssue number={number} orders={orders.data} onDone={() => finished('issued')} onClose={() => setOpen(undefined)} />}
      </Sheet>
      <Sheet open={open === 'exclude'} title={t('oversight.exclude')} onClose={() => setOpen(undefined)}>
        {exclusion.data && <ExclusionAsk number={number} period={exclusion.data.period} onDone={() => finished('asked')} onClose={() => setOpen(undefined)} />}
      </Sheet>
    </section>
  )
}
