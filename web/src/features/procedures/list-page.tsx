import { PlusOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import { NewWay } from './new-way'
import { Loading, StateTag } from './parts'
import styles from './procedures.module.css'
import { FORMS, type WayForm, type WayRow } from './types'
import { useWays } from './use-ways'

/** Which procedures, decisions and forms the city works by, and which of them somebody is changing. */
export function ListPage() {
  const { t } = useTranslation('procedures')
  const ways = useWays()
  const [adding, setAdding] = useState<WayForm>()
  useTitle(t('title'))
  const { rows = [], fresh = [], may } = ways.data ?? {}
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('title')}</h1>
      </div>
      {ways.isPending && <Loading />}
      {ways.isError && <ProblemNote error={ways.error} onRetry={() => void ways.refetch()} />}
      {ways.data &&
        FORMS.map((form) => (
          <section key={form} className="card">
            <div className="hd">
              <h2>{t(`forms.${form}`)}</h2>
              {may?.edit && (
                <button type="button" className="btn" onClick={() => setAdding(form)}>
                  <PlusOutlined aria-hidden /> {t(`add.${form}`)}
                </button>
              )}
            </div>
            <Rows rows={rows.filter((row) => row.form === form)} />
            {fresh
              .filter((draft) => draft.form === form)
              .map((draft) => (
                <p key={draft.id} className={styles.fresh}>
                  <Link to={`/desk/procedures/drafts/${draft.id}`}>{draft.key}</Link> <span className="tag o">{t('list.new')}</span> <StateTag draft={draft} /> <span className="s t3">{draft.writer}</span>
                </p>
              ))}
          </section>
        ))}
      <Sheet open={adding !== undefined} title={adding ? t(`add.${adding}`) : ''} onClose={() => setAdding(undefined)}>
        {adding && <NewWay form={adding} />}
      </Sheet>
    </div>
  )
}

function Rows({ rows }: { rows: WayRow[] }) {
  const { t } = useTranslation('procedures')
  const pick = usePick()
  const dates = useDates()
  if (rows.length === 0) return <p className={styles.empty}>{t('list.none')}</p>
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${styles.ways}`}>
        <thead>
          <tr>
            {(['name', 'version', 'published', 'kinds', 'change'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`list.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>
                <Link to={`/desk/procedures/${row.form}/${row.key}`}>{row.name}</Link>
                <div className={styles.sub}>{row.key}</div>
              </td>
              <td data-head={t('list.column.version')}>
                {row.version === undefined || row.version === null ? <span className="t3">{t('list.notYet')}</span> : t('version', { version: row.version })}
                {row.next && row.nextFrom && <div className={styles.sub}>{t('list.next', { version: row.next, time: dates.stamp(row.nextFrom) })}</div>}
              </td>
              <td data-head={t('list.column.published')}>
                {dates.stamp(row.publishedAt)}
                <div className={styles.sub}>{row.publishedBy ?? t('list.fromFile')}</div>
              </td>
              <td data-head={t('list.column.kinds')}>{row.kinds.map((kind) => pick(kind, 'name')).join(t('comma')) || <span className="t3">—</span>}</td>
              <td data-head={t('list.column.change')}>
                {row.draft ? (
                  <>
                    <Link to={`/desk/procedures/drafts/${row.draft.id}`}>{t('list.openDraft')}</Link> <StateTag draft={row.draft} />
                    <div className={styles.sub}>{row.draft.writer}</div>
                  </>
                ) : (
                  <span className="t3">—</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
