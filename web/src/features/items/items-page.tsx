import { CloseOutlined, SearchOutlined } from '@ant-design/icons'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { MoreButton } from '@shared/more-button'
import { useTitle } from '@shared/title'
import { Filters } from './filters'
import styles from './items.module.css'
import { CardRow } from './parts'
import { FILTERS, type Filter } from './types'
import { useFound } from './use-items'

/** Where people find what the city does for them: in their own words, by theme, by event of life, by office. */
export function ItemsPage() {
  const { t } = useTranslation('items')
  const [address, setAddress] = useSearchParams()
  useTitle(t('title'))
  const wish = Object.fromEntries(FILTERS.flatMap((name) => (address.get(name) ? [[name, address.get(name)!]] : []))) as Partial<Record<Filter, string>>
  const choose = (name: Filter, value: string | undefined) =>
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
          <h1>{t('ask')}</h1>
          <Search key={wish.text ?? ''} text={wish.text ?? ''} onSearch={(text) => choose('text', text)} />
          <p className="mt8">
            <Link to="/themes">{t('toThemes')}</Link>
          </p>
        </div>
      </div>
      <div className={`page ${styles.lay}`}>
        <Filters wish={wish} onChoose={choose} />
        <div>
          {wish.event && (
            <p className="note mb12">
              <Link to={`/themes/${wish.event}`}>{t('atOnce')}</Link>
            </p>
          )}
          <Results wish={wish} onClear={() => setAddress({})} />
        </div>
      </div>
    </>
  )
}

function Search({ text, onSearch }: { text: string; onSearch: (text: string | undefined) => void }) {
  const { t } = useTranslation('items')
  const [words, setWords] = useState(text)
  const go = (event: FormEvent) => {
    event.preventDefault()
    onSearch(words.trim() || undefined)
  }
  return (
    <form className={styles.search} role="search" onSubmit={go}>
      <input className="in" type="search" maxLength={200} aria-label={t('ask')} placeholder={t('example')} value={words} onChange={(event) => setWords(event.target.value)} />
      <button type="submit" className="btn p">
        <SearchOutlined aria-hidden /> {t('search')}
      </button>
    </form>
  )
}

function Results({ wish, onClear }: { wish: Partial<Record<Filter, string>>; onClear: () => void }) {
  const { t } = useTranslation('items')
  const found = useFound(wish)
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  const total = found.data?.pages[0]?.total
  return (
    <section aria-label={t('results')} aria-busy={found.isLoading}>
      <div className={styles.count} role="status">
        {total !== undefined && <span>{t('found', { count: total })}</span>}
        {Object.keys(wish).length > 0 && (
          <button type="button" className="linkish" onClick={onClear}>
            <CloseOutlined aria-hidden /> {t('clear')}
          </button>
        )}
      </div>
      {found.isError && <ProblemNote error={found.error} onRetry={() => void found.refetch()} />}
      {total === 0 && <p className={styles.empty}>{t('none')}</p>}
      <ul className={styles.rows} role="list">
        {rows.map((card) => (
          <CardRow key={card.code} card={card} />
        ))}
      </ul>
      <MoreButton list={found} />
    </section>
  )
}
