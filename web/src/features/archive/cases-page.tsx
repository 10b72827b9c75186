import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { bareNumber } from '@shared/format'
import { useTitle } from '@shared/title'
import styles from './archive.module.css'
import { CaseTable } from './case-table'
import { Instead } from './parts'
import { useCases, useCounts } from './use-archive'

const VIEWS = ['archived', 'failed', 'destroyed'] as const

/** What is archived, what did not pass the check, and what was destroyed. */
export function CasesPage() {
  const { t } = useTranslation('archive')
  useTitle(t('cases.title'))
  const [search, setSearch] = useSearchParams()
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'archived'
  const number = search.get('number') ?? ''
  const counts = useCounts().data
  const cases = useCases(view, number)
  const rows = cases.data?.pages.flatMap((page) => page.rows) ?? []
  const find = (typed: string) => setSearch({ view, ...(typed && { number: typed }) })
  return (
    <>
      <div className={styles.head}>
        <h1>{t('cases.title')}</h1>
      </div>
      <p className="t2">{t('cases.about')}</p>
      <section className="card">
        <nav className={styles.tabs} aria-label={t('cases.views')}>
          {VIEWS.map((one) => (
            <Link key={one} to={`?view=${one}`} aria-current={one === view ? 'page' : undefined}>
              {t(`state.${one}`)} {counts?.[one] ?? ''}
            </Link>
          ))}
        </nav>
        <Find key={number} number={number} onFind={find} />
        {rows.length > 0 ? <CaseTable rows={rows} /> : <Instead of={cases} none={t(number ? 'cases.notFound' : `cases.none.${view}`)} />}
        {cases.hasNextPage && (
          <div className={styles.foot}>
            <button type="button" className="btn" aria-disabled={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
              {t('more')}
            </button>
          </div>
        )}
      </section>
    </>
  )
}

function Find({ number, onFind }: { number: string; onFind: (number: string) => void }) {
  const { t } = useTranslation('archive')
  const [typed, setTyped] = useState(number)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onFind(bareNumber(typed))
  }
  return (
    <form className={styles.bar} role="search" aria-label={t('find.label')} onSubmit={submit}>
      <div className={styles.find}>
        <input className="in" type="search" inputMode="numeric" aria-label={t('find.label')} placeholder={t('find.label')} value={typed} onChange={(event) => setTyped(event.target.value)} />
        <button type="submit" className="btn">
          {t('find.do')}
        </button>
      </div>
    </form>
  )
}
