import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { MoreButton } from '@shared/more-button'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import { AwardSheet } from './award-sheet'
import { Batches } from './batches'
import styles from './desk.module.css'
import { EvaluationForm } from './evaluation-form'
import { yuan } from './money'
import type { DeskList } from './types'
import { useDeskEntries, useDeskList } from './use-benefits'

/** One list: who is on it and who is not, with the reasons; what was objected; the batches of payments. It is checked, reviewed and closed on its case. */
export function DeskListPage() {
  const { t } = useTranslation('benefitdesk')
  const { number = '' } = useParams()
  useTitle(t('lists.title'))
  const found = useDeskList(number)
  if (found.isError) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <p className="t2">{t('loading')}</p>
  return <Shown of={found.data} />
}

function Shown({ of }: { of: DeskList }) {
  const { t } = useTranslation('benefitdesk')
  const pick = usePick()
  const dates = useDates()
  const list = of.list
  const [judging, setJudging] = useState(false)
  return (
    <>
      <div className={styles.head}>
        <h1>
          {pick(list, 'name')} <span className="tag">{t(`stage.${list.stage}`)}</span>
        </h1>
        <span className="row wrap g8">
          {of.acts.includes('evaluate') && (
            <button type="button" className="btn" onClick={() => setJudging(true)}>
              {t('list.evaluate')}
            </button>
          )}
          <Link className="btn p" to={`/desk/cases/${list.number}`}>
            {t('list.toCase')}
          </Link>
        </span>
      </div>
      <section className="card">
        <dl className={styles.figures}>
          {list.counts.map((count) => (
            <div key={count.state}>
              <dt>{pick(count, 'text')}</dt>
              <dd>
                {count.count}
                {count.fen > 0 && <small>{t('yuan', { yuan: yuan(count.fen) })}</small>}
              </dd>
            </div>
          ))}
        </dl>
        <div className={styles.section}>
          <p className="s t2">
            {list.shown} · {t('version', { version: list.version })} · {t('list.made', { at: dates.stamp(list.made) })}
          </p>
          {list.published && list.until && <p className="s t2">{t('list.public', { from: dates.stamp(list.published), to: dates.stamp(list.until) })}</p>}
          {list.approved && <p className="s t2">{t('list.approved', { at: dates.stamp(list.approved) })}</p>}
          {list.effect && <p className="s t2">{t('list.effect', { words: list.effect })}</p>}
        </div>
      </section>
      <Batches of={of} />
      {of.objections.length > 0 && (
        <section className="card" aria-labelledby="objections">
          <div className="hd">
            <h2 id="objections">{t('list.objections')}</h2>
          </div>
          {of.objections.map((one) => (
            <p key={one.number} className={styles.section}>
              <Link to={`/desk/cases/${one.number}`}>{one.shown}</Link> {t(`about.${one.about}`)} <span className={`tag ${one.state === 'open' ? 'w' : ''}`}>{t(`objection.${one.state}`)}</span>
            </p>
          ))}
        </section>
      )}
      <Entries number={list.number} states={list.counts.map((count) => count.state)} />
      <Sheet open={judging} title={t('list.evaluate')} onClose={() => setJudging(false)}>
        {judging && <EvaluationForm number={list.number} onDone={() => setJudging(false)} />}
      </Sheet>
    </>
  )
}

function Entries({ number, states }: { number: string; states: string[] }) {
  const { t } = useTranslation('benefitdesk')
  const pick = usePick()
  const [state, setState] = useState('')
  const [shown, setShown] = useState<string>()
  const list = useDeskEntries(number, state)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className="card" aria-label={t('list.entries')}>
      <div className={styles.tabs} role="group" aria-label={t('list.states')}>
        {['', ...states].map((one) => (
          <button key={one} type="button" aria-pressed={one === state} onClick={() => setState(one)}>
            {t(`award.${one || 'all'}`)}
          </button>
        ))}
      </div>
      {list.isError && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <p className={styles.empty}>{t('list.none')}</p>}
      {rows.length > 0 && (
        <div className={styles.scroll}>
          <table className={`${styles.table} ${styles.list}`}>
            <thead>
              <tr>
                <th scope="col">{t('list.who')}</th>
                <th scope="col">{t('list.state')}</th>
                <th scope="col" className={styles.n}>
                  {t('list.amount')}
                </th>
                <th scope="col">
                  <span className="vh">{t('list.audit')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    {row.title}
                    <span className={styles.sub}>{pick(row, 'area')}</span>
                  </td>
                  <td>
                    <span className="tag">{pick(row, 'stateText')}</span>
                    {row.reason && <span className={styles.sub}>{pick(row, 'reason')}</span>}
                  </td>
                  <td className={styles.n}>{yuan(row.fen)}</td>
                  <td>
                    <button type="button" className="linkish" onClick={() => setShown(row.id)} aria-label={t('list.auditOf', { name: row.title })}>
                      {t('list.audit')}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <div className={styles.foot}>
          <MoreButton list={list} />
        </div>
      )}
      <Sheet open={shown !== undefined} title={t('audit.title')} onClose={() => setShown(undefined)} wide>
        {shown && <AwardSheet id={shown} />}
      </Sheet>
    </section>
  )
}
