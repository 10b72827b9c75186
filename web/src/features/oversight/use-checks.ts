import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@shared/api'
import { useIntent } from '@shared/intent'
import type { Subject } from './types'

export const useBoard = (period: string) => useQuery({ queryKey: ['oversight', 'rates', period], queryFn: ({ signal }) => api.get('/api/oversight/rates/{period}', { path: { period }, signal }), placeholderData: keepPreviousData })

export function useMembers(period: string, rate: string, subject: Subject) {
  const query = { rate, kind: subject.kind, code: subject.code || undefined }
  return useQuery({ queryKey: ['oversight', 'members', period, query], queryFn: ({ signal }) => api.get('/api/oversight/rates/{period}/members', { path: { period }, query, signal }) })
}

/** Publishes a period, or a correction of it where a reason is given. */
export function usePublish(period: string) {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: (reason: string | undefined) =>
      intent.run((command) => (reason === undefined ? api.post('/api/oversight/rates/{period}/publish', { path: { period }, command }) : api.post('/api/oversight/rates/{period}/correct', { path: { period }, body: { reason }, command }))),
    onSuccess: (board) => queries.setQueryData(['oversight', 'rates', period], board),
  })
}

export const EXCLUSION_VIEWS = ['asked', 'audit', 'all'] as const
export type ExclusionView = (typeof EXCLUSION_VIEWS)[number]

export const useExclusions = (view: ExclusionView, period?: string) => useQuery({ queryKey: ['oversight', 'exclusions', view, period ?? ''], queryFn: ({ signal }) => api.get('/api/oversight/exclusions', { query: { view, period }, signal }) })

export function useExclusionAct(id: string) {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: (body: { act: string; version: number; words?: string }) => intent.run((command) => api.post('/api/oversight/exclusions/{id}/acts', { path: { id }, body, command })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['oversight'] }),
  })
}

export const useSamples = (period: string) => useQuery({ queryKey: ['oversight', 'samples', period], queryFn: ({ signal }) => api.get('/api/oversight/samples/{period}', { path: { period }, signal }), placeholderData: keepPreviousData })

export function useDraw(period: string) {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: () => intent.run((command) => api.post('/api/oversight/samples/{period}/draw', { path: { period }, command })),
    onSuccess: (round) => queries.setQueryData(['oversight', 'samples', period], round),
  })
}

export function useLook(period: string, number: string) {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: (body: { version: number; finding?: string; words?: string; files?: string[] }) => intent.run((command) => api.post('/api/oversight/samples/{period}/cases/{number}', { path: { period, number }, body, command })),
    onSuccess: (round) => queries.setQueryData(['oversight', 'samples', period], round),
    onError: () => void queries.invalidateQueries({ queryKey: ['oversight', 'samples', period] }),
  })
}
