import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { readTable } from './decision-table'
import { FormPreview } from './form-preview'
import { readForm } from './form-model'
import { Loading } from './parts'
import styles from './procedures.module.css'
import type { WayForm } from './types'

const DrawingView = lazy(() => import('./drawing-view'))

/** A version to look at: a drawing, a table, a form. `marks` names what was added, removed or changed. */
export function WayText({ form, text, marks = {}, label }: { form: WayForm; text: string; marks?: Record<string, string>; label: string }) {
  switch (form) {
    case 'procedure':
      return (
        <Suspense fallback={<Loading />}>
          <DrawingView xml={text} marks={Object.fromEntries(Object.entries(marks).map(([id, what]) => [id, `is-${what}`]))} label={label} />
        </Suspense>
      )
    case 'decision':
      return <DecisionTable xml={text} marks={marks} label={label} />
    case 'form':
      return <FormPreview fields={readForm(text)?.fields ?? []} />
  }
}

/** From this many signs on a cell is a sentence and may be broken. */
const LONG = 24

function DecisionTable({ xml, marks, label }: { xml: string; marks: Record<string, string>; label: string }) {
  const { t, i18n } = useTranslation('procedures')
  const table = readTable(xml, i18n.language === 'en')
  if (!table) return <p className={styles.empty}>{t('editor.noTable')}</p>
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${styles.rules}`}>
        <caption className="vh">{label}</caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            {table.inputs.map((name, index) => (
              <th key={`in ${index}`} scope="col">
                {name}
              </th>
            ))}
            {table.outputs.map((name, index) => (
              <th key={`out ${index}`} scope="col" className={styles.out}>
                {name}
              </th>
            ))}
            <th scope="col">{t('editor.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, number) => (
            <tr key={row.id} data-what={marks[row.id]}>
              <td>{number + 1}</td>
              {[...row.asks, ...row.answers].map((cell, index) => (
                <td key={index} className={cell.length > LONG ? styles.long : undefined}>{cell === '-' || cell === '' ? <span className="t3">—</span> : cell}</td>
              ))}
              <td>{row.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
