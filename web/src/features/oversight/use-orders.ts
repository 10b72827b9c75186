import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '@shared/api'
import { useIntent } from '@shared/intent'
import { listen } from '@shared/live'
import { isProblem } from '@shared/problem'
import type { ActForm } from './types'

export const VIEWS = ['answer', 'judge', 'open', 'all'] as const
type View = (typeof VIEWS)[number]

export interface Asked {
  view: View
  level?: number
  q?: string
  after?: string
}

/** What the address asks for; anything else is the open orders. */
export function askedOf(search: URLSearchParams): Asked {
  const view = VIEWS.find((known) => known === search.get('view')) ?? 'open'
  const level = Number(search.get('level'))
  return { view, level: level >= 1 && level <= 6 ? level : undefined, q: search.get('q') ?? undefined, after: search.get('after') ?? undefined }
}

export function addressOf({ view, level, q, after }: Asked): string {
  const pairs: [string, string | undefined][] = [['view', view], ['level', level?.toString()], ['q', q], ['after', after]]
  return `/desk/oversight/orders?${new URLSearchParams(pairs.filter((pair): pair is [string, string] => Boolean(pair[1]))).toString()}`
}

export function useOrders(asked: Asked) {
  useOrderNews()
  return useQuery({ queryKey: ['oversight', 'orders', asked], queryFn: ({ signal }) => api.get('/api/oversight/orders', { query: { ...asked, limit: 20 }, signal }), placeholderData: keepPreviousData, refetchInterval: 60_000 })
}

export function useOrder(number: string) {
  useOrderNews()
  return useQuery({ queryKey: ['oversight', 'order', number], queryFn: ({ signal }) => api.get('/api/oversight/orders/{number}', { path: { number }, signal }) })
}

/** One step of an order; on a stale page the order is fetched again and what was typed stays. */
export function useOrderAct(number: string) {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: (body: ActForm) => intent.run((command) => api.post('/api/oversight/orders/{number}/acts', { path: { number }, body, command })),
    onSuccess: (order) => {
      queries.setQueryData(['oversight', 'order', number], order)
      void queries.invalidateQueries({ queryKey: ['oversight', 'orders'] })
    },
    onError: (error) => {
      if (isProblem(error, 'order-moved-on')) void queries.invalidateQueries({ queryKey: ['oversight', 'order', number] })
    },
  })
}

/** Cases and notices that move change orders as well. */
function useOrderNews(): void {
  const queries = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const leave = listen(() => {
      clearTimeout(timer)
      timer = setTimeout(() => void queries.invalidateQueries({ queryKey: ['oversight'] }), 600)
    })
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [queries])
}
