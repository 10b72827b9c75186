import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { MoreButton } from '@shared/more-button'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import styles from './benefits.module.css'
import { yuan } from './money'
import { ObjectionForm } from './objection-form'
import type { AwardList, Entry } from './types'
import { useEntries, useList } from './use-benefits'

/** A published list: who gets how much, and where to say that it is wrong. Names of people are masked. */
export function ListPage() {
  const { t } = useTranslation('benefits')
  const { number = '' } = useParams()
  const found = useList(number)
  useTitle(t('lists.title'))
  return (
    <div className="page plain narrow" aria-busy={found.isLoading}>
      {found.isError && <ProblemNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Shown of={found.data} />}
    </div>
  )
}

function Shown({ of }: { of: AwardList }) {
  const { t } = useTranslation('benefits')
  const pick = usePick()
  const dates = useDates()
  const entries = useEntries(of.number)
  const rows = entries.data?.pages.flatMap((page) => page.rows) ?? []
  const [against, setAgainst] = useState<Entry | 'omitted'>()
  return (
    <>
      <h1>{t('list.title', { name: pick(of, 'name') })}</h1>
      <p className="mt8">{t('lists.sum', { count: of.count, yuan: yuan(of.fen) })}</p>
      <p className="t2">
        {pick(of, 'department')} · {of.shown} · <Link to={`/benefits/${of.policy}`}>{t('list.policy')}</Link>
      </p>
      {of.openToObjections && of.until ? (
        <div className="note mt16">
          <div>
            <p>{t('list.open', { at: dates.moment(of.until) })}</p>
            <button type="button" className="btn mt8" onClick={() => setAgainst('omitted')}>
              {t('list.omitted')}
            </button>
          </div>
        </div>
      ) : (
        <p className="note mt16">{t('list.closed')}</p>
      )}
      <section className="card mt24" aria-label={t('list.entries')}>
        {entries.isError && <ProblemNote error={entries.error} onRetry={() => void entries.refetch()} />}
        <ul className={styles.entries} role="list">
          {rows.map((entry) => (
            <li key={entry.id}>
              <div className="grow">
                <b>{entry.title}</b>
                <span className="s t3">
                  {pick(entry, 'area')} · {pick(entry, 'stateText')}
                </span>
              </div>
              <span className={styles.yuan}>{t('yuan', { yuan: yuan(entry.fen) })}</span>
              {of.openToObjections && (
                <button type="button" className="linkish" onClick={() => setAgainst(entry)} aria-label={t('list.objectTo', { name: entry.title })}>
                  {t('list.object')}
                </button>
              )}
            </li>
          ))}
        </ul>
        {entries.hasNextPage && (
          <div className="bd">
            <MoreButton list={entries} />
          </div>
        )}
      </section>
      <Sheet open={against !== undefined} title={t('objection.title')} onClose={() => setAgainst(undefined)}>
        {against && <ObjectionForm list={of} entry={against === 'omitted' ? undefined : against} />}
      </Sheet>
    </>
  )
}
