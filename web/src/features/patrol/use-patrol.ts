import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { api } from '@shared/api'
import { useIntent } from '@shared/intent'
import { useMe } from '@shared/session'
import type { Round, Today } from './types'
import { sendMade, useMade } from './waiting'

const TODAY = ['patrol', 'today']
const EVERY_MS = 60_000
const TRY_MS = 20_000

export const useToday = () => useQuery({ queryKey: TODAY, queryFn: ({ signal }) => api.get('/api/patrol/today', { signal }), refetchInterval: EVERY_MS })

/** Shows a round as the platform has just told it. */
function useHeard() {
  const queries = useQueryClient()
  return useCallback(
    (round: Round) =>
      queries.setQueryData<Today>(TODAY, (before) => {
        const as = (one: Round) => (one.id === round.id ? round : one)
        return before && { ...before, rounds: before.rounds.map(as), owing: before.owing.map(as).filter(({ owesReason }) => owesReason) }
      }),
    [queries],
  )
}

/** Sends what waits: at once, when the network comes back, and from time to time. */
export function useSending(): () => void {
  const person = useMe().data?.account?.login
  const waiting = useMade().some((made) => !made.refused && made.person === person)
  const heard = useHeard()
  const send = useCallback(() => {
    if (person) void sendMade(person, heard)
  }, [person, heard])
  useEffect(() => {
    if (!waiting) return
    send()
    const timer = setInterval(send, TRY_MS)
    addEventListener('online', send)
    return () => {
      clearInterval(timer)
      removeEventListener('online', send)
    }
  }, [waiting, send])
  return send
}

export function useUndo(round: string) {
  const heard = useHeard()
  const intent = useIntent()
  return useMutation({
    mutationFn: ({ grid, turn }: { grid: string; turn: number }) => intent.run((command) => api.post('/api/patrol/rounds/{id}/undo', { path: { id: round }, body: { grid, turn }, command })),
    onSuccess: heard,
  })
}

export function useEnd(round: string) {
  const heard = useHeard()
  const intent = useIntent()
  return useMutation({
    mutationFn: (reason: string | undefined) => intent.run((command) => api.post('/api/patrol/rounds/{id}/end', { path: { id: round }, body: { reason }, command })),
    onSuccess: heard,
  })
}

/** To be checked on site, the nearest first once the phone knows where it is. */
export const useChecks = (at: { lon: number; lat: number } | undefined) => {
  // Some twenty metres make no other order, and asking at each step would tire the phone.
  const round = (degrees: number) => Number(degrees.toFixed(3))
  const query = at && { lon: round(at.lon), lat: round(at.lat) }
  return useQuery({ queryKey: ['patrol', 'checks', query], queryFn: ({ signal }) => api.get('/api/cases/checks', { query: query ?? {}, signal }), placeholderData: (before) => before })
}

export const useDay = (day: string | undefined) => useQuery({ queryKey: ['patrol', 'rounds', day ?? ''], queryFn: ({ signal }) => api.get('/api/patrol/rounds', { query: { day }, signal }), refetchInterval: EVERY_MS })

export const useRound = (id: string | undefined) => useQuery({ queryKey: ['patrol', 'round', id], queryFn: id ? ({ signal }) => api.get('/api/patrol/rounds/{id}', { path: { id }, signal }) : skipToken })

export const useSubstitutes = (id: string) => useQuery({ queryKey: ['patrol', 'substitutes', id], queryFn: ({ signal }) => api.get('/api/patrol/rounds/{id}/substitutes', { path: { id }, signal }) })

export function useHandOver(id: string) {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: (body: { person: string; reason?: string }) => intent.run((command) => api.post('/api/patrol/rounds/{id}/hand-over', { path: { id }, body, command })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['patrol'] }),
  })
}

/** What stands in an account's own case, read for the acts that are offered on it. */
export const useCase = (number: string) => useQuery({ queryKey: ['case', number], queryFn: ({ signal }) => api.get('/api/cases/{number}', { path: { number }, signal }) })
