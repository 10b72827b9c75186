import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '@shared/api'
import { listen } from '@shared/live'
import type { Figures, TaskPage } from '../types'
import { askedOf, type Asked, type Filters } from './filters'

export const PAGE_SIZE = 20

const read = (asked: Asked, after: string | undefined, limit: number, signal?: AbortSignal) => api.get('/api/cases/tasks', { query: { ...asked, after, limit }, signal })

/** One page of the list; the page before stays on the screen while another is fetched. */
export function useTaskPage(filters: Filters, after: string | undefined) {
  useTaskNews()
  return useQuery({ queryKey: ['tasks', askedOf(filters), after ?? ''], queryFn: ({ signal }) => read(askedOf(filters), after, PAGE_SIZE, signal), placeholderData: keepPreviousData, refetchInterval: 60_000 })
}

/** The numbers beside the views, from whichever page of the list was read last. */
export function useCounts(): Figures | undefined {
  return useQuery({ queryKey: ['tasks', 'counts'], queryFn: ({ signal }) => read({ view: 'mine' }, undefined, 1, signal), refetchInterval: 60_000 }).data?.counts
}

/** The most urgent task that nobody has taken. */
export const readMostUrgent = () => read({ view: 'pool' }, undefined, 1)

/** Every row of the list, page by page, up to `most`. */
export async function readAll(filters: Filters, most: number): Promise<TaskPage['rows']> {
  const rows: TaskPage['rows'] = []
  let after: string | undefined
  do {
    const page = await read(askedOf(filters), after, 200)
    rows.push(...page.rows)
    after = page.next
  } while (after && rows.length < most)
  return rows.slice(0, most)
}

/** Cases that move change the lists; several news at once are one reading. */
function useTaskNews(): void {
  const queries = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = listen((news) => {
      if (news.kind === 'notice') return
      clearTimeout(timer)
      timer = setTimeout(() => void queries.invalidateQueries({ queryKey: ['tasks'] }), 400)
    })
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [queries])
}
