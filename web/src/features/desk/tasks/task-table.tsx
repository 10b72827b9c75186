import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DeadlineLight } from '@loop/deadline-light'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import type { TaskRow } from '../types'
import { shortNumber } from '../parts/number'
import type { Column, Layout, Sort } from './filters'
import type { Marks } from './keys'
import styles from './tasks.module.css'

export interface RowsProps {
  rows: TaskRow[]
  gone: ReadonlySet<string>
  marks: Marks
  done: boolean
  sort: Sort
  layout: Layout
  onAt: (at: number) => void
  onMark: (task: string) => void
  onMarkAll: (all: boolean) => void
  onOpen: (row: TaskRow) => void
}

/** Deadline first, then what, where, who. A press selects and previews, a double press or Enter opens. */
export function TaskTable(props: RowsProps) {
  const { rows, marks, done, sort, layout, onMarkAll } = props
  const { t } = useTranslation('desk')
  const all = rows.length > 0 && rows.every(({ task }) => marks.marked.has(task))
  return (
    <table className={`${styles.table} ${layout.density === 'dense' ? styles.dense : ''}`}>
      <caption className="vh">{t('list.caption', { sort: t(`sort.${sort}`) })}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.tick}>
            <input type="checkbox" aria-label={t('list.markAll')} checked={all} onChange={() => onMarkAll(!all)} />
          </th>
          <Head sorted={sort === 'due'} latest={done}>
            {done ? t('list.doneAt') : t('list.left')}
          </Head>
          <th scope="col">{t('list.number')}</th>
          {layout.columns.map((column) => (
            <Head key={column} className={looks[column]} sorted={column === 'opened' && sort === 'newest'} latest>
              {t(`list.${column}`)}
            </Head>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row key={row.task} row={row} index={index} {...props} />
        ))}
      </tbody>
    </table>
  )
}

function Head({ sorted, latest, className, children }: { sorted: boolean; latest: boolean; className?: string; children: string }) {
  return (
    <th scope="col" className={className} aria-sort={sorted ? (latest ? 'descending' : 'ascending') : undefined}>
      {children}
      {sorted && (latest ? <ArrowDownOutlined aria-hidden /> : <ArrowUpOutlined aria-hidden />)}
    </th>
  )
}

const looks: Partial<Record<Column, string>> = { matter: styles.cut, place: styles.cut, unit: styles.cut, reporters: styles.figure, opened: styles.opened }

function Row({ row, index, gone, marks, done, layout, onAt, onMark, onOpen }: RowsProps & { row: TaskRow; index: number }) {
  const { t } = useTranslation('desk')
  const dates = useDates()
  const line = useRef<HTMLTableRowElement>(null)
  const here = marks.at === index
  useEffect(() => {
    if (here) line.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  const left = gone.has(row.task)
  return (
    // The number in the row is a link for keyboards and screen readers; the row is only a larger target for the mouse.
    <tr ref={line} className={`${here ? styles.here : ''} ${left ? styles.gone : ''}`} aria-current={here ? 'true' : undefined} onClick={() => onAt(index)} onDoubleClick={() => onOpen(row)}>
      <td className={styles.tick}>
        <input type="checkbox" aria-label={t('list.mark', { number: shortNumber(row.number) })} checked={marks.marked.has(row.task)} onChange={() => onMark(row.task)} onClick={(event) => event.stopPropagation()} />
      </td>
      <td>{left ? <span className="tag">{t('list.gone')}</span> : done && row.done ? dates.short(row.done) : <DeadlineLight light={row.light} title={t('list.dueAt', { time: dates.short(row.due) })} />}</td>
      <td>
        <Link className={styles.number} to={`/desk/cases/${row.number}`} onClick={(event) => (event.preventDefault(), onOpen(row))} title={row.shown}>
          {shortNumber(row.number)}
        </Link>
      </td>
      {layout.columns.map((column) => (
        <Cell key={column} column={column} row={row} />
      ))}
    </tr>
  )
}

/** A cut text shows in full when pointed at. */
function Cell({ column, row }: { column: Column; row: TaskRow }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const dates = useDates()
  const words: Record<Column, () => string | undefined> = {
    matter: () => pick(row, 'title'),
    place: () => pick(row, 'address'),
    step: () => pick(row, 'elementName'),
    stage: () => pick(row, 'stageText'),
    unit: () => row.unit && pick(row.unit, 'name'),
    holder: () => (row.mine ? t('list.me') : row.holder),
    reporters: () => String(row.reporters),
    opened: () => dates.short(row.opened),
    due: () => dates.short(row.due),
  }
  const said = words[column]()
  return (
    <td className={looks[column]} title={looks[column] === styles.cut ? said : undefined}>
      {said ?? <span className="t3">{column === 'holder' && !row.done ? t('list.nobody') : '—'}</span>}
      {column === 'matter' && row.round > 1 && <span className="tag w"> {t('list.round', { n: row.round })}</span>}
    </td>
  )
}
