import { SearchOutlined } from '@ant-design/icons'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { DeadlineLight } from '@loop/deadline-light'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import { Level, Loading } from './parts'
import styles from './oversight.module.css'
import type { OrderRow } from './types'
import { addressOf, askedOf, useOrders, VIEWS, type Asked } from './use-orders'

/** The orders of one's unit and area: what is to be answered, what is to be judged, all. */
export function OrdersPage() {
  const { t } = useTranslation('oversight')
  const [search] = useSearchParams()
  const asked = askedOf(search)
  const list = useOrders(asked)
  const counts = list.data?.counts
  useTitle(t('orders.title'))
  return (
    <>
      <div className={styles.head}>
        <h1>{t('orders.title')}</h1>
        {counts !== undefined && counts.overdue > 0 && <span className="tag e">{t('orders.overdue', { count: counts.overdue })}</span>}
      </div>
      <section className="card">
        <nav className={styles.tabs} aria-label={t('orders.views')}>
          {VIEWS.map((view) => (
            <Link key={view} to={addressOf({ view })} aria-current={asked.view === view ? 'page' : undefined}>
              {t(`orders.view.${view}`)} {counts?.[view]}
            </Link>
          ))}
        </nav>
        <Filters key={asked.q} asked={asked} levels={list.data?.levels ?? []} />
        {list.isPending && <Loading />}
        {list.isError && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.data && (list.data.rows.length === 0 ? <p className={styles.empty}>{t(asked.q || asked.level ? 'orders.noneFound' : `orders.none.${asked.view}`)}</p> : <Rows rows={list.data.rows} />)}
        {(list.data?.next || asked.after) && (
          <div className={styles.foot}>
            {asked.after ? <Link to={addressOf({ ...asked, after: undefined })}>{t('orders.first')}</Link> : <span />}
            {list.data?.next && <Link to={addressOf({ ...asked, after: list.data.next })}>{t('orders.next')}</Link>}
          </div>
        )}
      </section>
    </>
  )
}

function Filters({ asked, levels }: { asked: Asked; levels: { level: number; name: string; nameEn: string }[] }) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const navigate = useNavigate()
  const [q, setQ] = useState(asked.q ?? '')
  const find = (event: FormEvent) => {
    event.preventDefault()
    void navigate(addressOf({ ...asked, q: q.trim() || undefined, after: undefined }))
  }
  return (
    <form className={styles.bar} role="search" aria-label={t('orders.find')} onSubmit={find}>
      <label>
        {t('orders.level')}
        <select className="in" value={asked.level ?? ''} onChange={(event) => void navigate(addressOf({ ...asked, level: Number(event.target.value) || undefined, after: undefined }))}>
          <option value="">{t('orders.allLevels')}</option>
          {levels.map((level) => (
            <option key={level.level} value={level.level}>
              {level.level} {pick(level, 'name')}
            </option>
          ))}
        </select>
      </label>
      <input className={`in ${styles.find}`} type="search" aria-label={t('orders.find')} placeholder={t('orders.find')} value={q} onChange={(event) => setQ(event.target.value)} />
      <button type="submit" className="btn">
        <SearchOutlined aria-hidden /> {t('orders.search')}
      </button>
      {(asked.q || asked.level) && <Link to={addressOf({ view: asked.view })}>{t('orders.clear')}</Link>}
    </form>
  )
}

function Rows({ rows }: { rows: OrderRow[] }) {
  const { t } = useTranslation('oversight')
  const pick = usePick()
  const dates = useDates()
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${styles.list}`}>
        <thead>
          <tr>
            {(['due', 'level', 'matter', 'cause', 'unit', 'state', 'issued'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`orders.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td className="nw">{row.light ? <DeadlineLight light={row.light} title={row.due && dates.short(row.due)} /> : <span className="t3">—</span>}</td>
              <td>
                <Level level={row.level} name={pick(row, 'levelText')} />
              </td>
              <td>
                <Link to={`/desk/oversight/orders/${row.number}`}>{pick(row, 'title')}</Link>
                <div className={styles.sub}>{row.number}</div>
              </td>
              <td>{pick(row, 'causeText')}</td>
              <td>{pick(row.unit, 'name')}</td>
              <td>
                <span className={`tag ${row.state === 'ACCEPTED' ? 'ok' : row.state === 'RETURNED' ? 'w' : row.state === 'ANSWERED' ? 'a' : ''}`}>{pick(row, 'stateText')}</span>
              </td>
              <td className="nw t2">
                {dates.short(row.issued)} {row.automatic && <span className="tag o">{t('orders.automatic')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
