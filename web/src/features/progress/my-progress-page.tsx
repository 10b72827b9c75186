import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { CaseRow } from '@loop/case-row'
import { LookUpForm } from '@loop/look-up-form'
import { ProblemNote } from '@loop/problem-note'
import { isOver, useMine } from '@loop/use-cases'
import { MoreButton } from '@shared/more-button'
import { useMe } from '@shared/session'
import { useTitle } from '@shared/title'
import type { Progress } from '@shared/types'
import styles from './progress.module.css'

/** My reports, the open ones first, and the way in by number and code. */
export function MyProgressPage() {
  const { t } = useTranslation('progress')
  const mine = useMine()
  const signedIn = useMe().data?.signedIn
  useTitle(t('mine.title'))
  const rows = mine.data ?? []
  return (
    <div className="page plain">
      <h1>{t('mine.title')}</h1>
      <div className={`mt24 ${styles.halves}`}>
        <div className="col g16">
          {mine.error && <ProblemNote error={mine.error} onRetry={() => void mine.refetch()} />}
          <Group title={t('mine.open')} rows={rows.filter((row) => !isOver(row))} />
          <Group title={t('mine.over')} rows={rows.filter(isOver)} />
          <MoreButton list={mine} />
          {mine.data && rows.length === 0 && (
            <section className="card">
              <div className="bd">
                <b>{t('mine.none')}</b>
                <p className="t2 mt4">{signedIn ? t('mine.noneHint') : t('mine.noneSignIn')}</p>
                <p className="row wrap g12 mt16">
                  <Link className="btn p" to="/report">
                    {t('common:nav.reportLong')}
                  </Link>
                  {!signedIn && (
                    <Link className="btn" to="/sign-in?to=/progress">
                      {t('common:signIn')}
                    </Link>
                  )}
                </p>
              </div>
            </section>
          )}
        </div>
        <section className="card" aria-labelledby="look-up-title">
          <div className="hd">
            <h2 id="look-up-title">{t('lookUp.title')}</h2>
          </div>
          <div className="bd">
            <LookUpForm />
          </div>
        </section>
      </div>
    </div>
  )
}

function Group({ title, rows }: { title: string; rows: Progress[] }) {
  if (rows.length === 0) return null
  return (
    <section className="card">
      <div className="hd">
        <h2>{title}</h2>
      </div>
      <ul>
        {rows.map((row) => (
          <CaseRow key={row.number} row={row} />
        ))}
      </ul>
    </section>
  )
}
