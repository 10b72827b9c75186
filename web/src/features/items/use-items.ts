import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@shared/api'
import { useIntent } from '@shared/intent'
import { isProblem } from '@shared/problem'
import type { Filter, Words } from './types'

const ROOM = 'items'
const HOUR = 3_600_000

/** Words of a source in the reader's language; where it has none in English, its own. */
export function useSay() {
  const { i18n } = useTranslation()
  return (words: Words | undefined | null): string => (words ? ((i18n.language === 'en' && words.en) || words.zh) : '')
}

export const useFound = (wish: Partial<Record<Filter, string>>) =>
  useInfiniteQuery({
    queryKey: [ROOM, 'found', wish],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ signal, pageParam }) => api.get('/api/services/items', { query: { ...wish, after: pageParam, limit: 20 }, signal }),
    getNextPageParam: (last) => (last.next ? Number(last.next) : undefined),
  })

export const useThemes = () => useQuery({ queryKey: [ROOM, 'themes'], staleTime: HOUR, queryFn: ({ signal }) => api.get('/api/services/themes', { signal }) })

export const useGuide = (code: string) => useQuery({ queryKey: [ROOM, 'guide', code], queryFn: ({ signal }) => api.get('/api/services/items/{code}', { path: { code }, signal }) })

const useSets = () => useQuery({ queryKey: [ROOM, 'words'], staleTime: Infinity, queryFn: ({ signal }) => api.get('/api/services/words', { signal }) })

/** What an entry of a code set is called. */
export function useEntry() {
  const sets = useSets().data?.sets
  const say = useSay()
  return (set: string, entry: string | undefined | null): string => (entry ? say(sets?.[set]?.[entry]) || '\u00a0' : '')
}

export const useDeskList = (text: string, state: string, after: number) =>
  useQuery({ queryKey: [ROOM, 'desk', text, state, after], queryFn: ({ signal }) => api.get('/api/services/desk/items', { query: { text: text || undefined, state: state || undefined, after, limit: 50 }, signal }) })

export const useDeskItem = (code: string) => useQuery({ queryKey: [ROOM, 'desk-item', code], refetchOnWindowFocus: false, queryFn: ({ signal }) => api.get('/api/services/desk/items/{code}', { path: { code }, signal }) })

export const useRates = () => useQuery({ queryKey: [ROOM, 'rates'], queryFn: ({ signal }) => api.get('/api/services/desk/rates', { signal }) })

/** An act on an item; what is shown of it is fetched afresh, also when somebody was quicker. */
function useItemAct<I>(send: (input: I, command: string) => Promise<unknown>) {
  const queries = useQueryClient()
  const intent = useIntent()
  const refresh = () => queries.invalidateQueries({ queryKey: [ROOM], predicate: ({ queryKey }) => queryKey[1] !== 'words' })
  return useMutation({
    mutationFn: (input: I) => intent.run((command) => send(input, command)),
    onSuccess: refresh,
    onError: (error) => {
      if (isProblem(error, 'item-state')) void refresh()
    },
  })
}

export type Step = 'offer' | 'take-back' | 'drop' | 'send-back' | 'review' | 'publish'

export const useBegin = (code: string) => useItemAct((how: 'change' | 'claim', command) => (how === 'change' ? api.post('/api/services/desk/items/{code}/change', { path: { code }, command }) : api.post('/api/services/desk/items/{code}/claim', { path: { code }, command })))

export const useStep = (code: string) =>
  useItemAct(({ step, ...body }: { step: Step; revision: number; words?: string; from?: string }, command) => {
    const sent = { path: { code }, body, command }
    switch (step) {
      case 'offer':
        return api.post('/api/services/desk/items/{code}/offer', sent)
      case 'take-back':
        return api.post('/api/services/desk/items/{code}/take-back', sent)
      case 'drop':
        return api.post('/api/services/desk/items/{code}/drop', sent)
      case 'send-back':
        return api.post('/api/services/desk/items/{code}/send-back', sent)
      case 'review':
        return api.post('/api/services/desk/items/{code}/review', sent)
      case 'publish':
        return api.post('/api/services/desk/items/{code}/publish', sent)
    }
  })

export const useWriteElement = (code: string) => useItemAct((body: { revision: number; element: string; value: Record<string, never> }, command) => api.post('/api/services/desk/items/{code}/element', { path: { code }, body, command }))
