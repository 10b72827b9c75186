import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Clause, Column, Row } from './clause-model'
import styles from './desk.module.css'

/** The table of a policy: what is asked in each column, and row by row what must hold and what is paid. */
export function ClauseEditor({ of, onChange }: { of: Clause; onChange: (clause: Clause) => void }) {
  const { t } = useTranslation('benefitdesk')
  const column = (n: number, part: Partial<Column>) => onChange({ ...of, columns: of.columns.map((one, k) => (k === n ? { ...one, ...part } : one)) })
  const row = (n: number, part: Partial<Row>) => onChange({ ...of, rows: of.rows.map((one, k) => (k === n ? { ...one, ...part } : one)) })
  const addColumn = () => onChange({ columns: [...of.columns, { asked: '', label: '', labelEn: '', blank: false }], rows: of.rows.map((one) => ({ ...one, cells: [...one.cells, '-'] })) })
  const dropColumn = (n: number) => onChange({ columns: of.columns.filter((_, k) => k !== n), rows: of.rows.map((one) => ({ ...one, cells: one.cells.filter((_, k) => k !== n) })) })
  const addRow = () => onChange({ ...of, rows: [...of.rows, { words: '', wordsEn: '', cells: of.columns.map(() => '-'), amount: '' }] })
  const dropRow = (n: number) => onChange({ ...of, rows: of.rows.filter((_, k) => k !== n) })
  return (
    <div className="col g8">
      <div className={styles.scroll} role="group" aria-label={t('clause.title')}>
        <table className={styles.clause}>
          <thead>
            <tr>
              {of.columns.map((one, n) => (
                <th key={n} scope="col">
                  <input className="in" aria-label={t('clause.asked', { n: n + 1 })} placeholder="insured_staff" value={one.asked} onChange={(event) => column(n, { asked: event.target.value })} />
                  <input className="in" aria-label={t('clause.label', { n: n + 1 })} placeholder={t('clause.labelExample')} value={one.label} onChange={(event) => column(n, { label: event.target.value })} />
                  <input className="in" aria-label={t('clause.labelEn', { n: n + 1 })} placeholder="Insured staff" value={one.labelEn} onChange={(event) => column(n, { labelEn: event.target.value })} />
                  <span className="row sp">
                    <label className="row g4">
                      <input type="checkbox" checked={one.blank} onChange={(event) => column(n, { blank: event.target.checked })} /> {t('clause.blank')}
                    </label>
                    {of.columns.length > 1 && (
                      <button type="button" className="linkish" onClick={() => dropColumn(n)} aria-label={t('clause.dropColumn', { n: n + 1 })}>
                        <DeleteOutlined aria-hidden />
                      </button>
                    )}
                  </span>
                </th>
              ))}
              <th scope="col">{t('clause.amount')}</th>
              <th scope="col">{t('clause.words')}</th>
              <th scope="col">
                <span className="vh">{t('clause.drop')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {of.rows.map((one, n) => (
              <tr key={n}>
                {of.columns.map((_, k) => (
                  <td key={k}>
                    <input className="in" aria-label={t('clause.cell', { row: n + 1, column: k + 1 })} placeholder=">= 5" value={one.cells[k] ?? ''} onChange={(event) => row(n, { cells: of.columns.map((_, m) => (m === k ? event.target.value : (one.cells[m] ?? '-'))) })} />
                  </td>
                ))}
                <td>
                  <input className="in" aria-label={t('clause.amountOf', { row: n + 1 })} placeholder="500 * insured_staff" value={one.amount} onChange={(event) => row(n, { amount: event.target.value })} />
                </td>
                <td>
                  <input className="in" aria-label={t('clause.wordsOf', { row: n + 1 })} value={one.words} onChange={(event) => row(n, { words: event.target.value })} />
                  <input className="in" aria-label={t('clause.wordsEnOf', { row: n + 1 })} placeholder="English" value={one.wordsEn} onChange={(event) => row(n, { wordsEn: event.target.value })} />
                </td>
                <td>
                  {of.rows.length > 1 && (
                    <button type="button" className="linkish" onClick={() => dropRow(n)} aria-label={t('clause.dropRow', { row: n + 1 })}>
                      <DeleteOutlined aria-hidden />
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row wrap g8">
        <button type="button" className="btn" onClick={addRow}>
          <PlusOutlined aria-hidden /> {t('clause.addRow')}
        </button>
        <button type="button" className="btn" onClick={addColumn}>
          <PlusOutlined aria-hidden /> {t('clause.addColumn')}
        </button>
      </div>
      <p className="hint">{t('clause.hint')}</p>
    </div>
  )
}
