import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@shared/api'
import { partsOf } from '@shared/format'
import { useIntent } from '@shared/intent'
import { useCity } from '@shared/session'
import type { Archived, List } from './types'

export type View = 'archived' | 'failed' | 'due' | 'destroyed'

const UNDER_WAY_MS = 2_000

export const useCounts = () => useQuery({ queryKey: ['archive', 'counts'], queryFn: ({ signal }) => api.get('/api/archive/counts', { signal }) })

export function useCases(view: View, number: string) {
  return useInfiniteQuery({
    queryKey: ['archive', 'cases', view, number],
    queryFn: ({ signal, pageParam }) => api.get('/api/archive/cases', { query: { view, number, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
}

/** Those that one person works on are fetched again while they go on by themselves. */
const goesOn = (list: List | undefined) => (list?.state === 'DESTROYING' ? UNDER_WAY_MS : false)

export const useLists = () => useQuery({ queryKey: ['archive', 'lists'], queryFn: ({ signal }) => api.get('/api/archive/lists', { signal }), refetchInterval: ({ state }) => goesOn(state.data?.find((list) => list.state === 'DESTROYING')) })

export const useList = (id: string) =>
  useQuery({
    queryKey: ['archive', 'lists', id],
    queryFn: ({ signal }) => api.get('/api/archive/lists/{id}', { path: { id }, signal }),
    refetchInterval: ({ state }) => goesOn(state.data?.list) || (state.data?.list.state === 'DONE' && !state.data.papers[0]?.pdf ? UNDER_WAY_MS : false),
  })

export const useHolds = () => useQuery({ queryKey: ['archive', 'holds'], queryFn: ({ signal }) => api.get('/api/archive/holds', { signal }) })

export const useSchedule = () => useQuery({ queryKey: ['archive', 'schedule'], queryFn: ({ signal }) => api.get('/api/archive/schedule', { signal }) })

/** A change of the archive, sent once however often it is clicked. */
export function useChange<T, A>(send: (input: T, command: string) => Promise<A>, onDone: (answer: A) => void) {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({ mutationFn: (input: T) => intent.run((command) => send(input, command)), onSuccess: onDone, onSettled: () => void queries.invalidateQueries({ queryKey: ['archive'] }) })
}

/** 2037-01-01, on the city's clock: what is kept for years needs the year. */
export function useDay() {
  const zone = useCity().data?.zoneId ?? 'Asia/Shanghai'
  return (iso: string) => {
    const { year, month, day } = partsOf(iso, zone)
    return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  }
}

/** Words that came in both languages. */
export function useSaid() {
  const { i18n } = useTranslation()
  return (words: { zh: string; en: string }) => (i18n.language === 'en' ? words.en : words.zh)
}

export const titleOf = (of: Archived, pick: (of: Archived, field: 'title' | 'kindName') => string) => (of.title ? pick(of, 'title') : pick(of, 'kindName'))
