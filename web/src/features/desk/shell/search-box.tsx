import { SearchOutlined } from '@ant-design/icons'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { wholeNumber } from '../parts/number'
import { useKeys } from '../parts/use-keys'
import { readFilters, writeFilters } from '../tasks/filters'
import styles from './shell.module.css'

/** Searches the list one is in; a whole case number opens the case. `/` comes here from anywhere. */
export function SearchBox({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation('desk')
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const onList = pathname === '/desk/tasks'
  const q = onList ? (search.get('q') ?? '') : ''
  const [{ from, typed }, setState] = useState({ from: q, typed: q })
  if (from !== q) setState({ from: q, typed: q })
  const setTyped = (next: string) => setState({ from: q, typed: next })
  const field = useRef<HTMLInputElement>(null)
  useKeys((key) => {
    if (key !== '/' || !field.current) return false
    field.current.focus()
    field.current.select()
    return true
  })
  const go = (event: FormEvent) => {
    event.preventDefault()
    const number = wholeNumber(typed)
    const filters = onList ? readFilters(search) : { view: 'unit' as const }
    void navigate(number ? `/desk/cases/${number}` : `/desk/tasks?${writeFilters({ ...filters, q: typed.trim() || undefined })}`)
    field.current?.blur()
    onGo?.()
  }
  return (
    <form role="search" className={styles.search} onSubmit={go}>
      <SearchOutlined aria-hidden className="t3" />
      <input ref={field} type="search" aria-label={t('search.label')} placeholder={t('search.example')} value={typed} onChange={(event) => setTyped(event.target.value)} onKeyDown={(event) => event.key === 'Escape' && field.current?.blur()} />
      <kbd>/</kbd>
    </form>
  )
}
