import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import styles from './archive.module.css'
import { CaseSheet } from './case-sheet'
import type { Archived } from './types'
import { titleOf, useDay } from './use-archive'

interface Props {
  rows: Archived[]
  /** Numbers that are marked; without it nothing can be. */
  marked?: Set<string>
  onMark?: (number: string, on: boolean) => void
}

/** Cases of the archive; a click opens what is known of one. */
export function CaseTable({ rows, marked, onMark }: Props) {
  const { t } = useTranslation('archive')
  const [open, setOpen] = useState<Archived>()
  const columns = ['case', 'state', 'kept', 'due'] as const
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {marked && <th scope="col">{t('column.mark')}</th>}
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.number} row={row} marked={marked?.has(row.number)} onMark={onMark} onOpen={() => setOpen(row)} />
          ))}
        </tbody>
      </table>
      <Sheet open={open !== undefined} title={t('sheet')} onClose={() => setOpen(undefined)}>
        {open && <CaseSheet of={open} onClose={() => setOpen(undefined)} />}
      </Sheet>
    </>
  )
}

function Row({ row, marked, onMark, onOpen }: { row: Archived; marked?: boolean; onMark?: Props['onMark']; onOpen: () => void }) {
  const { t } = useTranslation('archive')
  const pick = usePick()
  const day = useDay()
  const wrong = row.findings.filter(({ passed }) => !passed)
  return (
    <tr>
      {marked !== undefined && (
        <td>
          <label className={styles.mark}>
            <input type="checkbox" checked={marked} onChange={(event) => onMark?.(row.number, event.target.checked)} aria-label={t('mark', { number: row.shown })} />
          </label>
        </td>
      )}
      <td>
        <button type="button" className={styles.open} onClick={onOpen}>
          {titleOf(row, pick)}
        </button>
        <div className={styles.sub}>{row.shown}</div>
      </td>
      <td>
        <span className={`tag ${row.state === 'failed' ? 'e' : row.state === 'archived' ? 'ok' : ''}`}>{t(`state.${row.state as 'failed'}`)}</span>
        <div className={styles.sub}>{wrong.length > 0 ? wrong.map((finding) => pick(finding, 'name')).join('、') : t('on', { day: day(row.destroyed ?? row.archived ?? row.checked) })}</div>
      </td>
      <td data-label={t('column.kept')}>
        {pick(row.kept, 'periodText')}
        <div className={styles.sub}>{t('fact.class', { code: row.kept.code })}</div>
      </td>
      <td data-label={t('column.due')}>
        {row.dueOn ?? t('fact.never')} {row.hold && <span className="tag w">{t('held')}</span>} {row.list && <span className="tag a">{row.list}</span>}
      </td>
    </tr>
  )
}
