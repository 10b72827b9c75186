import { RightOutlined, SearchOutlined } from '@ant-design/icons'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import styles from './benefits.module.css'
import { yuan } from './money'
import type { Policy } from './types'
import { usePolicies } from './use-benefits'

const LIBRARIES = ['', 'firms', 'persons'] as const

/** What the city pays to whom, in plain words; nobody has to apply for it. */
export function PoliciesPage() {
  const { t } = useTranslation('benefits')
  useTitle(t('title'))
  const [address, setAddress] = useSearchParams()
  const [q, library] = [address.get('q') ?? '', address.get('for') ?? '']
  const found = usePolicies(q, library)
  const go = (name: string, value: string) =>
    setAddress((before) => {
      const next = new URLSearchParams(before)
      if (value) next.set(name, value)
      else next.delete(name)
      return next
    })
  return (
    <>
      <div className={styles.find}>
        <div className="page">
          <h1>{t('title')}</h1>
          <p className="t2 mb12">{t('lead')}</p>
          <Search key={q} text={q} onSearch={(words) => go('q', words)} />
          <p className={styles.ways}>
            <Link to="/my/benefits">
              <b>{t('toMine')}</b> <RightOutlined aria-hidden />
            </Link>
            <Link to="/benefits/lists">
              {t('toLists')} <RightOutlined aria-hidden />
            </Link>
          </p>
        </div>
      </div>
      <div className="page plain" aria-busy={found.isLoading}>
        <div className={styles.choices} role="group" aria-label={t('for')}>
          {LIBRARIES.map((one) => (
            <button key={one} type="button" className="btn" aria-pressed={one === library} onClick={() => go('for', one)}>
              {t(`library.${one || 'all'}`)}
            </button>
          ))}
        </div>
        <p className="t2 mb12" role="status">
          {found.data && t('found', { count: found.data.length })}
        </p>
        {found.isError && <ProblemNote error={found.error} onRetry={() => void found.refetch()} />}
        {found.data?.length === 0 && <p className={`card ${styles.pad}`}>{t('none')}</p>}
        <ul className={styles.rows} role="list">
          {found.data?.map((policy) => (
            <Row key={policy.code} of={policy} />
          ))}
        </ul>
      </div>
    </>
  )
}

function Search({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const { t } = useTranslation('benefits')
  const [words, setWords] = useState(text)
  const go = (event: FormEvent) => {
    event.preventDefault()
    onSearch(words.trim())
  }
  return (
    <form className={styles.search} role="search" onSubmit={go}>
      <input className="in" type="search" maxLength={60} aria-label={t('searchFor')} placeholder={t('example')} value={words} onChange={(event) => setWords(event.target.value)} />
      <button type="submit" className="btn p">
        <SearchOutlined aria-hidden /> {t('search')}
      </button>
    </form>
  )
}

function Row({ of }: { of: Policy }) {
  const { t } = useTranslation('benefits')
  const pick = usePick()
  return (
    <li>
      <Link to={`/benefits/${of.code}`} className={`card ${styles.rowlink}`}>
        <h2>{pick(of, 'name')}</h2>
        <p>{pick(of, 'summary')}</p>
        <div className={styles.tags}>
          <span className="tag ok">{t(`kind.${of.kind}`)}</span>
          <span className="tag">{t(`library.${of.library}`)}</span>
          <span className="tag">{pick(of, 'department')}</span>
          <span className="tag">{t('until', { day: of.to })}</span>
          <span className="tag">{t('budget', { yuan: yuan(of.budgetFen) })}</span>
        </div>
      </Link>
    </li>
  )
}
