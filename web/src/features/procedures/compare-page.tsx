import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useTitle } from '@shared/title'
import { Changes, Loading } from './parts'
import styles from './procedures.module.css'
import { isForm } from './types'
import { useComparison } from './use-ways'
import { WayText } from './way-text'

/** Two versions side by side: what is new, gone or changed, in words and coloured. */
export function ComparePage() {
  const { t } = useTranslation('procedures')
  const { form: given, key = '' } = useParams()
  const [search] = useSearchParams()
  const form = isForm(given) ? given : 'procedure'
  const from = Number(search.get('from')) || 1
  const to = Number(search.get('to')) || 1
  const comparison = useComparison(form, key, from, to)
  useTitle(t('compare.title', { key, from, to }))
  if (comparison.isPending) return <Loading />
  if (comparison.isError) return <ProblemNote error={comparison.error} onRetry={() => void comparison.refetch()} />
  const { before, after, changes } = comparison.data
  const marks = (...what: string[]) => Object.fromEntries(changes.filter((change) => what.includes(change.what)).map((change) => [change.element, change.what]))
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('compare.title', { key, from, to })}</h1>
        <Link to={`/desk/procedures/${form}/${key}`}>{t('draft.back')}</Link>
      </div>
      <section className="card">
        <div className="hd">
          <h2>{t('compare.changes', { count: changes.length })}</h2>
        </div>
        <div className={styles.section}>
          <Changes changes={changes} />
        </div>
      </section>
      {(
        [
          [after, marks('ADDED', 'CHANGED')],
          [before, marks('REMOVED', 'CHANGED')],
        ] as const
      ).map(([text, marked]) => (
        <section key={text.version} className="card">
          <div className="hd">
            <h2>{t('version', { version: text.version })}</h2>
          </div>
          <WayText form={form} text={text.text} marks={marked} label={t('version', { version: text.version })} />
        </section>
      ))}
    </div>
  )
}
