import { useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import type { TaskPage, TaskRow } from '../types'
import { askedOf, readFilters, writeFilters, type Filters, type Layout } from './filters'
import { useLayout } from './layout'
import { settle } from './settle'
import { useTaskPage } from './use-tasks'

interface Taken {
  key: string
  rows: TaskRow[]
}

/** The list as the address says it, held still while it is read. */
export function useList() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const location = useLocation()
  const filters = readFilters(search)
  const after = search.get('after') ?? undefined
  const page = useTaskPage(filters, after)
  const key = `${writeFilters(askedOf(filters))}#${after ?? ''}`
  const held = useHeld(key, page.data, page.isPlaceholderData)

  const before = (location.state as { before?: string[] } | null)?.before ?? []
  const show = (next: Filters) => void navigate(`/desk/tasks?${writeFilters(next)}`)
  const { layout, keep } = useLayout(filters)
  const arrange = (next: Layout) => {
    keep(next)
    void navigate(`/desk/tasks?${writeFilters({ ...filters, ...next })}${after ? `&after=${encodeURIComponent(after)}` : ''}`, { replace: true, state: location.state })
  }
  const turn = (to: string | undefined, cursors: string[]) => void navigate(`/desk/tasks?${writeFilters(filters)}${to ? `&after=${encodeURIComponent(to)}` : ''}`, { state: { before: cursors } })
  return {
    filters,
    show,
    layout,
    arrange,
    page,
    ...held,
    paging: {
      number: before.length + 1,
      older: page.data?.next && !page.isPlaceholderData ? () => turn(page.data.next, [...before, after ?? '']) : undefined,
      newer: after ? () => turn(before.at(-1) || undefined, before.slice(0, -1)) : undefined,
    },
  }
}

function useHeld(key: string, data: TaskPage | undefined, stale: boolean) {
  const [taken, setTaken] = useState<Taken>()
  const fresh = data && !stale ? data.rows : undefined
  if (fresh && (taken?.key !== key || (taken.rows.length === 0 && fresh.length > 0))) setTaken({ key, rows: fresh })
  const settled = settle(taken?.rows ?? data?.rows ?? [], fresh ?? taken?.rows ?? data?.rows ?? [], data?.next !== undefined)
  return { ...settled, takeNews: () => fresh && setTaken({ key, rows: fresh }) }
}
export type List = ReturnType<typeof useList>
