import { DownloadOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import styles from './archive.module.css'
import { ListAct, type Act } from './list-act'
import { Instead } from './parts'
import type { Item, Whole } from './types'
import { useDay, useList } from './use-archive'

/** One list of destruction: what is on it, who said what, and what may be done now. */
export function ListPage() {
  const { t } = useTranslation('archive')
  const { id = '' } = useParams()
  const list = useList(id)
  useTitle(list.data?.list.number ?? t('lists.title'))
  return list.data ? <Shown whole={list.data} /> : <Instead of={list} />
}

function Shown({ whole }: { whole: Whole }) {
  const { t } = useTranslation('archive')
  const pick = usePick()
  const [act, setAct] = useState<Act>()
  const { list, items, papers } = whole
  const offered: Act[] = list.acts.flatMap((one): Act[] => (one === 'decide' ? ['approve', 'refuse'] : [one as Act]))
  return (
    <>
      <div className={styles.head}>
        <h1>
          {list.number} <span className="tag">{pick(list, 'stateText')}</span>
        </h1>
        <div className={styles.acts}>
          {offered.map((one) => (
            <button key={one} type="button" className={`btn ${one === 'approve' ? 'p' : one === 'carry-out' ? 'dg p' : ''}`} onClick={() => setAct(one)}>
              {t(`do.${one}.name`)}
            </button>
          ))}
          <a className="btn" href={`/api/archive/lists/${list.id}/table`} download>
            <DownloadOutlined aria-hidden /> CSV
          </a>
          {papers.map((paper) =>
            paper.pdf ? (
              <a key={paper.number} className="btn" href={paper.pdf} target="_blank" rel="noreferrer">
                <DownloadOutlined aria-hidden /> {t('lists.paper', { number: paper.number })}
              </a>
            ) : (
              <span key={paper.number} className="s t2">
                {t('lists.making')}
              </span>
            ),
          )}
        </div>
      </div>
      <section className="card">
        <History whole={whole} />
        <Items items={items} />
      </section>
      <p>
        <Link to="/desk/archive/lists">{t('lists.back')}</Link>
      </p>
      <Sheet open={act !== undefined} title={act ? t(`do.${act}.name`) : ''} onClose={() => setAct(undefined)}>
        {act && <ListAct act={act} list={list} onClose={() => setAct(undefined)} />}
      </Sheet>
    </>
  )
}

function History({ whole: { list } }: { whole: Whole }) {
  const { t } = useTranslation('archive')
  const day = useDay()
  return (
    <div className={styles.section}>
      <p className={styles.said}>{list.words}</p>
      <p className="s t2">{t('lists.drawn', { by: list.drawnBy, day: day(list.drawn) })}</p>
      {list.decidedBy && list.decided && (
        <p className="s t2">
          {t('lists.decided', { by: list.decidedBy, day: day(list.decided) })}：{list.opinion}
        </p>
      )}
      {list.carriedBy && list.carried && <p className="s t2">{t('lists.carried', { by: list.carriedBy, day: day(list.carried) })}</p>}
      {list.state === 'DRAWN' && list.own && <p className="note mt8">{t('lists.own')}</p>}
      {list.state === 'DESTROYING' && (
        <p className="note w mt8" role="status">
          {t('lists.underWay', { done: list.destroyed + list.spared, of: list.size })}
        </p>
      )}
      {list.state === 'DONE' && <p className="note ok mt8">{t('lists.done', { destroyed: list.destroyed, spared: list.spared })}</p>}
    </div>
  )
}

function Items({ items }: { items: Item[] }) {
  const { t } = useTranslation('archive')
  const pick = usePick()
  const day = useDay()
  const columns = ['case', 'closed', 'kept', 'due', 'outcome'] as const
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.number}>
            <td>
              {item.title ? <Link to={`/desk/cases/${item.number}`}>{pick(item, 'title')}</Link> : pick(item, 'kindName')}
              <div className={styles.sub}>{item.shown}</div>
            </td>
            <td className="nw" data-label={t('column.closed')}>
              {day(item.closed)}
            </td>
            <td data-label={t('column.kept')}>{t('fact.class', { code: item.code })}</td>
            <td className="nw" data-label={t('column.due')}>
              {item.dueOn}
            </td>
            <td>
              <span className={`tag ${item.outcome === 'DESTROYED' ? 'ok' : item.why ? 'w' : ''}`}>{pick(item, 'outcomeText')}</span>
              {item.why && <div className={styles.sub}>{pick(item, 'why')}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
