import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@shared/api'
import { useIntent } from '@shared/intent'

export const useCatalogue = () => useQuery({ queryKey: ['data', 'catalogue'], staleTime: Infinity, queryFn: ({ signal }) => api.get('/api/exchange/catalogue', { signal }) })

export const useUnits = () => useQuery({ queryKey: ['data', 'units'], staleTime: Infinity, queryFn: ({ signal }) => api.get('/api/exchange/units', { signal }) })

export function useGrants(state: string) {
  return useInfiniteQuery({
    queryKey: ['data', 'grants', state],
    queryFn: ({ signal, pageParam }) => api.get('/api/exchange/grants', { query: { state: state || undefined, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  })
}

export interface LookFilters {
  library: string
  purpose: string
  result: string
  key: string
}

export const lookQuery = (of: LookFilters) => ({ library: of.library || undefined, purpose: of.purpose || undefined, result: of.result || undefined, key: of.key.trim() || undefined })

export function useLooks(filters: LookFilters) {
  return useInfiniteQuery({
    queryKey: ['data', 'looks', filters],
    queryFn: ({ signal, pageParam }) => api.get('/api/exchange/looks', { query: { ...lookQuery(filters), after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  })
}

/** A change, sent once however often it is clicked. */
export function useChange<T, A>(send: (input: T, command: string) => Promise<A>, onDone: (answer: A) => void) {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({ mutationFn: (input: T) => intent.run((command) => send(input, command)), onSuccess: onDone, onSettled: () => void queries.invalidateQueries({ queryKey: ['data'] }) })
}
