import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@shared/api'
import { useIntent } from '@shared/intent'
import type { Board, Window } from './types'

const ROOM = 'halls'
const AGAIN_MS = 15_000

export const useHalls = () => useQuery({ queryKey: [ROOM, 'all'], queryFn: ({ signal }) => api.get('/api/halls', { signal }) })

export const useWindow = (hall: string) => useQuery({ queryKey: [ROOM, 'window', hall], enabled: hall !== '', refetchInterval: AGAIN_MS, queryFn: ({ signal }) => api.get('/api/halls/{hall}/window', { path: { hall }, signal }) })

export const useWindowItems = (hall: string) => useQuery({ queryKey: [ROOM, 'items', hall], staleTime: 10 * 60_000, queryFn: ({ signal }) => api.get('/api/halls/{hall}/window/items', { path: { hall }, signal }) })

export const useStars = (hall: string) => useQuery({ queryKey: [ROOM, 'stars', hall], queryFn: ({ signal }) => api.get('/api/halls/{hall}/window/stars', { path: { hall }, signal }) })

export const useGuide = (code: string) => useQuery({ queryKey: ['items', 'guide', code], enabled: code !== '', staleTime: 10 * 60_000, queryFn: ({ signal }) => api.get('/api/services/items/{code}', { path: { code }, signal }) })

export const usePapers = () => useQuery({ queryKey: [ROOM, 'papers'], refetchInterval: AGAIN_MS, queryFn: ({ signal }) => api.get('/api/halls/papers', { signal }) })

export const usePapersOf = (number: string) => useQuery({ queryKey: [ROOM, 'papers', number], enabled: number !== '', queryFn: ({ signal }) => api.get('/api/halls/papers/of/{number}', { path: { number }, signal }) })

export const useIssuing = (hall: string) => useQuery({ queryKey: [ROOM, 'issuing', hall], refetchInterval: AGAIN_MS, queryFn: ({ signal }) => api.get('/api/halls/{hall}/issuing', { path: { hall }, signal }) })

export const useBoard = (hall: string) => useQuery({ queryKey: [ROOM, 'board', hall], refetchInterval: AGAIN_MS, queryFn: ({ signal }): Promise<Board> => api.get('/api/halls/{hall}/live', { path: { hall }, signal }) })

export const useHelper = () => useQuery({ queryKey: [ROOM, 'helper'], queryFn: ({ signal }) => api.get('/api/halls/helper', { signal }) })

/** A change, sent once however often a key is pressed. */
export function useChange<T, A>(send: (input: T, command: string) => Promise<A>, onDone?: (answer: A) => void) {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({ mutationFn: (input: T) => intent.run((command) => send(input, command)), onSuccess: onDone, onSettled: () => void queries.invalidateQueries({ queryKey: [ROOM] }) })
}

/** An act at the window, whose answer is the window as it stands now. */
export function useAct<T>(hall: string, send: (input: T, command: string) => Promise<Window>) {
  const queries = useQueryClient()
  return useChange(send, (now) => queries.setQueryData([ROOM, 'window', hall], now))
}
