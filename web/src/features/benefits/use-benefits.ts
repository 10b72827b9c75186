import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@shared/api'
import { useIntent } from '@shared/intent'

const KEY = 'benefits'

export const usePolicies = (q: string, library: string) =>
  useQuery({ queryKey: [KEY, 'policies', q, library], queryFn: ({ signal }) => api.get('/api/benefits/policies', { query: { q: q || undefined, library: library || undefined }, signal }), placeholderData: (before) => before })
export const usePolicy = (code: string) => useQuery({ queryKey: [KEY, 'policy', code], queryFn: ({ signal }) => api.get('/api/benefits/policies/{code}', { path: { code }, signal }) })
export const useLists = () => useQuery({ queryKey: [KEY, 'lists'], queryFn: ({ signal }) => api.get('/api/benefits/lists', { signal }) })
export const useList = (number: string) => useQuery({ queryKey: [KEY, 'list', number], queryFn: ({ signal }) => api.get('/api/benefits/lists/{number}', { path: { number }, signal }) })
export const useMine = () => useQuery({ queryKey: [KEY, 'mine'], queryFn: ({ signal }) => api.get('/api/benefits/mine', { signal }), retry: false })
export const useReasons = (code: string, place: number) =>
  useQuery({ queryKey: [KEY, 'reasons', code, place], queryFn: ({ signal }) => api.get('/api/benefits/mine/policies/{code}', { path: { code }, query: { place }, signal }) })

export function useEntries(number: string) {
  return useInfiniteQuery({
    queryKey: [KEY, 'entries', number],
    queryFn: ({ signal, pageParam }) => api.get('/api/benefits/lists/{number}/entries', { path: { number }, query: { after: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })
}

/** A change, sent once however often it is clicked; whatever is shown of benefits may look different afterwards. */
export function useChange<T, A>(send: (input: T, command: string) => Promise<A>, onDone?: (answer: A) => void) {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({ mutationFn: (input: T) => intent.run((command) => send(input, command)), onSuccess: onDone, onSettled: () => void queries.invalidateQueries({ queryKey: [KEY] }) })
}

export const useDeskPolicies = () => useQuery({ queryKey: [KEY, 'desk', 'policies'], queryFn: ({ signal }) => api.get('/api/benefits/desk/policies', { signal }) })
export const useDeskPolicy = (code: string) => useQuery({ queryKey: [KEY, 'desk', 'policy', code], enabled: code !== 'new', queryFn: ({ signal }) => api.get('/api/benefits/desk/policies/{code}', { path: { code }, signal }) })
export const useRounds = () => useQuery({ queryKey: [KEY, 'desk', 'rounds'], queryFn: ({ signal }) => api.get('/api/benefits/desk/rounds', { signal }), refetchInterval: (query) => (query.state.data?.some((one) => !one.ended) ? 1_000 : 30_000) })
export const useDeskLists = () => useQuery({ queryKey: [KEY, 'desk', 'lists'], queryFn: ({ signal }) => api.get('/api/benefits/desk/lists', { signal }) })
export const useDeskList = (number: string) => useQuery({ queryKey: [KEY, 'desk', 'list', number], queryFn: ({ signal }) => api.get('/api/benefits/desk/lists/{number}', { path: { number }, signal }) })
export const useUnpaid = () => useQuery({ queryKey: [KEY, 'desk', 'unpaid'], queryFn: ({ signal }) => api.get('/api/benefits/desk/unpaid', { signal }) })
export const useStops = () => useQuery({ queryKey: [KEY, 'desk', 'stops'], queryFn: ({ signal }) => api.get('/api/benefits/desk/stops', { signal }) })
export const useAward = (id: string) => useQuery({ queryKey: [KEY, 'desk', 'award', id], staleTime: Infinity, queryFn: ({ signal }) => api.get('/api/benefits/desk/awards/{id}', { path: { id }, signal }) })

export function useDeskEntries(number: string, state: string) {
  return useInfiniteQuery({
    queryKey: [KEY, 'desk', 'entries', number, state],
    queryFn: ({ signal, pageParam }) => api.get('/api/benefits/desk/lists/{number}/entries', { path: { number }, query: { state: state || undefined, after: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  })
}
