import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@shared/api'
import { useIntent } from '@shared/intent'

const ROOM = 'halls'
/** News of the stream may be missed; a display in the hall must not stand still. */
const AGAIN_MS = 20_000
/** How often the phone looks at what the window writes meanwhile; saving a draft is no news for the stream. */
const WRITING_MS = 3_000

export const useHalls = () => useQuery({ queryKey: [ROOM, 'all'], queryFn: ({ signal }) => api.get('/api/halls', { signal }) })

export const useHall = (hall: string) => useQuery({ queryKey: [ROOM, 'one', hall], refetchInterval: AGAIN_MS, queryFn: ({ signal }) => api.get('/api/halls/{hall}', { path: { hall }, signal }) })

export const useDisplay = (hall: string) => useQuery({ queryKey: [ROOM, 'display', hall], refetchInterval: AGAIN_MS, queryFn: ({ signal }) => api.get('/api/halls/{hall}/display', { path: { hall }, signal }) })

export const useTicket = (code: string) => useQuery({ queryKey: [ROOM, 'ticket', code], refetchInterval: AGAIN_MS, retry: false, queryFn: ({ signal }) => api.get('/api/halls/tickets/{code}', { path: { code }, signal }) })

export const useWritten = (code: string, wanted: boolean) => useQuery({ queryKey: [ROOM, 'written', code], enabled: wanted, refetchInterval: WRITING_MS, queryFn: ({ signal }) => api.get('/api/halls/tickets/{code}/written', { path: { code }, signal }) })

export const useRateCode = (code: string) => useQuery({ queryKey: [ROOM, 'rate', code], retry: false, queryFn: ({ signal }) => api.get('/api/halls/ratings/{code}', { path: { code }, signal }) })

export const useErrands = () => useQuery({ queryKey: [ROOM, 'errands'], retry: false, queryFn: ({ signal }) => api.get('/api/halls/errands', { signal }) })

export const useItem = (code: string) => useQuery({ queryKey: ['items', 'guide', code], enabled: code !== '', queryFn: ({ signal }) => api.get('/api/services/items/{code}', { path: { code }, signal }) })

/** Items by people's own words. */
export const useItems = (text: string) => useQuery({ queryKey: ['items', 'found', text], enabled: text.trim().length > 0, queryFn: ({ signal }) => api.get('/api/services/items', { query: { text, limit: 12 }, signal }) })

/** A change, sent once however often it is clicked. */
export function useChange<T, A>(send: (input: T, command: string) => Promise<A>, onDone?: (answer: A) => void) {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({ mutationFn: (input: T) => intent.run((command) => send(input, command)), onSuccess: onDone, onSettled: () => void queries.invalidateQueries({ queryKey: [ROOM] }) })
}
