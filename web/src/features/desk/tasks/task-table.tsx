import { ArrowUpOutlined } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DeadlineLight } from '@loop/deadline-light'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import type { TaskRow } from '../types'
import { shortNumber } from '../parts/number'
import type { Marks } from './keys'
import styles from './tasks.module.css'

export interface RowsProps {
  rows: TaskRow[]
  gone: ReadonlySet<string>
  marks: Marks
  done: boolean
  onAt: (at: number) => void
  onMark: (task: string) => void
  onMarkAll: (all: boolean) => void
  onOpen: (row: TaskRow) => void
}

/** Deadline first, then what, where, who. A press selects and previews, a double press or Enter opens. */
export function TaskTable(props: RowsProps) {
  const { rows, marks, done, onMarkAll } = props
  const { t } = useTranslation('desk')
  const all = rows.length > 0 && rows.every(({ task }) => marks.marked.has(task))
  return (
    <table className={styles.table}>
      <caption className="vh">{t('list.caption')}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.tick}>
            <input type="checkbox" aria-label={t('list.markAll')} checked={all} onChange={() => onMarkAll(!all)} />
          </th>
          <th scope="col" aria-sort={done ? undefined : 'ascending'}>
            {done ? t('list.doneAt') : t('list.left')}
            {!done && <ArrowUpOutlined aria-hidden />}
          </th>
          {['number', 'matter', 'place', 'stage'].map((column) => (
            <th key={column} scope="col">
              {t(`list.${column}`)}
            </th>
          ))}
          <th scope="col">{t('list.holder')}</th>
          <th scope="col" className={styles.figure}>
            {t('list.reporters')}
          </th>
          <th scope="col" className={styles.opened}>
            {t('list.opened')}
          </th>
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

function Row({ row, index, gone, marks, done, onAt, onMark, onOpen }: RowsProps & { row: TaskRow; index: number }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const dates = useDates()
  const line = useRef<HTMLTableRowElement>(null)
  const here = marks.at === index
  useEffect(() => {
    if (here) line.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  const left = gone.has(row.task)
  const holder = row.mine ? t('list.me') : row.holder
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
      <td className={styles.cut} title={pick(row, 'title')}>
        {pick(row, 'title')} {row.round > 1 && <span className="tag w">{t('list.round', { n: row.round })}</span>}
      </td>
      <td className={styles.cut} title={pick(row, 'address')}>
        {pick(row, 'address')}
      </td>
      <td>{pick(row, 'elementName')}</td>
      <td>{holder ?? <span className="t3">{t('list.nobody')}</span>}</td>
      <td className={styles.figure}>{row.reporters}</td>
      <td className={styles.opened}>{dates.short(row.opened)}</td>
    </tr>
  )
}
