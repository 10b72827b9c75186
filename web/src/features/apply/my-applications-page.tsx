import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSay } from '@loop/form/types'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { useMe } from '@shared/session'
import { useTitle } from '@shared/title'
import styles from './apply.module.css'
import { FamilyWorks } from './family-work'
import { FiledList } from './filed-list'
import type { Row } from './types'
import { forgetWriting, useDrafts, useRemoval } from './use-draft'

/** What somebody applies for: the drafts, the same on every device, and what was handed in. */
export function MyApplicationsPage() {
  const { t } = useTranslation('apply')
  const signedIn = useMe().data?.signedIn
  const drafts = useDrafts(signedIn === true)
  const { remove, restore } = useRemoval()
  const [gone, setGone] = useState<Row>()
  const say = useSay()
  useTitle(t('mine.title'))
  const rows = drafts.data?.drafts ?? []
  const drop = (row: Row) =>
    remove.mutate(row.id, {
      onSuccess: () => {
        forgetWriting(row.id)
        setGone(row)
      },
    })
  return (
    <div className="page plain narrow">
      <h1>{t('mine.title')}</h1>
      {signedIn === false && (
        <p className="mt16">
          <Link className="btn p" to="/sign-in?to=/my/applications">
            {t('common:signIn')}
          </Link>
        </p>
      )}
      <div role="status">
        {gone && (
          <div className="note mt16">
            <span className="grow">{t('mine.gone', { item: say(gone.name) })}</span>
            <button type="button" className="linkish" onClick={() => restore.mutate(gone.id, { onSuccess: () => setGone(undefined) })}>
              {t('mine.undo')}
            </button>
          </div>
        )}
      </div>
      {(drafts.error ?? remove.error ?? restore.error) && <ProblemNote error={drafts.error ?? remove.error ?? restore.error} onRetry={() => void drafts.refetch()} />}
      {drafts.data && (
        <section className="card mt24" aria-labelledby="drafts">
          <div className="hd">
            <h2 id="drafts">{t('mine.drafts')}</h2>
            <span className="s t2">{t('mine.kept', { days: drafts.data.keptDays })}</span>
          </div>
          {rows.length === 0 ? (
            <div className="bd">
              <p>{t('mine.none')}</p>
              <p className="mt16">
                <Link className="btn p" to="/items">
                  {t('mine.find')}
                </Link>
              </p>
            </div>
          ) : (
            <ul>
              {rows.map((row) => (
                <DraftRow key={row.id} row={row} onDrop={() => drop(row)} />
              ))}
            </ul>
          )}
        </section>
      )}
      {signedIn && <FiledList />}
      {signedIn && <FamilyWorks />}
    </div>
  )
}

function DraftRow({ row, onDrop }: { row: Row; onDrop: () => void }) {
  const { t } = useTranslation('apply')
  const say = useSay()
  const dates = useDates()
  const name = say(row.name)
  return (
    <li className={styles.draft}>
      <span className="grow">
        <b>{name}</b>
        <span className="s t2">
          {t('mine.saved', { time: dates.moment(row.savedAt) })} {t('mine.filled', { n: row.answered, of: row.fields })} {t('mine.until', { day: dates.day(row.keptUntil) })}
        </span>
      </span>
      <span className="row g12">
        <Link className="btn p" to={`/apply/${row.item}/${row.id}`}>
          {t('mine.goOn')}
          <span className="vh">{name}</span>
        </Link>
        <button type="button" className="linkish" onClick={onDrop}>
          {t('mine.drop')}
          <span className="vh">{name}</span>
        </button>
      </span>
    </li>
  )
}
