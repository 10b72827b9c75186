import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { isProblem } from '@shared/problem'
import { shortNumber } from '../parts/number'
import type { TaskRow } from '../types'
import { BulkHandOver } from './bulk-hand-over'
import styles from './tasks.module.css'
import { useClaimAll } from './use-take-next'

interface Props {
  rows: TaskRow[]
  onDone: () => void
  onExport: (rows: TaskRow[]) => void
}

/** As the platform counts. */
const MOST_PRINTED = 50

/** The documents of all marked cases in one file, each beginning on a front page. */
const toPrint = (rows: TaskRow[]): string => `/api/cases/documents.pdf?${new URLSearchParams([...ofEach(rows), ['duplex', 'true']])}`

/** The same documents as the office system takes them in. */
const toOffice = (rows: TaskRow[]): string => `/api/cases/documents.zip?${new URLSearchParams(ofEach(rows))}`

const ofEach = (rows: TaskRow[]): [string, string][] => [...new Set(rows.map(({ number }) => number))].map((number) => ['number', number])

/** Stands in place of the filters while rows are marked. */
export function BulkBar({ rows, onDone, onExport }: Props) {
  const { t } = useTranslation('desk')
  const claim = useClaimAll()
  const [handing, setHanding] = useState(false)
  const free = rows.filter(({ holder }) => !holder)
  return (
    <div className={styles.bulk} role="group" aria-label={t('bulk.label')}>
      <div className="row wrap g8">
        <b>{t('bulk.marked', { count: rows.length })}</b>
        <button type="button" className="btn" disabled={free.length === 0 || claim.isPending} onClick={() => claim.mutate(free, { onSuccess: (result) => result.refused.length === 0 && onDone() })}>
          {t('bulk.claim', { count: free.length })}
        </button>
        <button type="button" className="btn" onClick={() => setHanding(true)}>
          {t('bulk.handOver', { count: rows.length })}
        </button>
        <button type="button" className="btn" onClick={() => onExport(rows)}>
          {t('bulk.export')}
        </button>
        {rows.length <= MOST_PRINTED && (
          <>
            <a className="btn" href={toPrint(rows)} target="_blank" rel="noreferrer">
              {t('bulk.print', { count: new Set(rows.map(({ number }) => number)).size })}
            </a>
            <a className="btn" href={toOffice(rows)} target="_blank" rel="noreferrer">
              {t('bulk.office')}
            </a>
          </>
        )}
        <span className="grow" />
        <button type="button" className="linkish s" onClick={onDone}>
          {t('bulk.clear')} <kbd>Esc</kbd>
        </button>
      </div>
      <BulkHandOver rows={rows} open={handing} onClose={() => setHanding(false)} onDone={onDone} />
      {claim.error && <ProblemNote error={claim.error} />}
      {claim.data && claim.data.refused.length > 0 && (
        <div className="note w mt8" role="status">
          <div>
            <b>{t('bulk.some', { done: claim.data.done, refused: claim.data.refused.length })}</b>
            <ul role="list">
              {claim.data.refused.map(({ row, error }) => (
                <li key={row.task}>
                  {shortNumber(row.number)} {isProblem(error) ? (error.detail ?? error.message) : ''}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  )
}
