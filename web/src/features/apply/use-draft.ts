import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useNavigate } from 'react-router'
import { api } from '@shared/api'
import { useIntent } from '@shared/intent'
import { followPage, standIn, standing, stopStandingIn } from '@shared/standing'
import type { Transcripts, Whole } from './types'
import type { For } from './who-choice'
import { Writing, type Sent } from './writing'

const ROOM = 'applications'

export const useStart = (item: string) => useQuery({ queryKey: [ROOM, 'start', item], queryFn: ({ signal }) => api.get('/api/applications/forms/{item}', { path: { item }, signal }) })

export const useDrafts = (enabled: boolean) => useQuery({ queryKey: [ROOM, 'drafts'], enabled, queryFn: ({ signal }) => api.get('/api/applications/drafts', { signal }) })

const readWhole = (id: string, signal?: AbortSignal): Promise<Whole> => api.get('/api/applications/drafts/{id}', { path: { id }, signal })

/** A draft as the platform has it; asked for when a page needs it afresh and not behind the writer's back. */
export const useWhole = (id: string) => useQuery({ queryKey: [ROOM, 'draft', id], queryFn: ({ signal }) => readWhole(id, signal), refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: Infinity, gcTime: 0 })

const put = (id: string, body: Sent) => api.put('/api/applications/drafts/{id}', { path: { id }, body })

/** One per draft, so that going from step to step loses nothing that is on its way. */
const writings = new Map<string, Writing>()

export function useWriting(whole: Whole) {
  const writing = useMemo(() => {
    const there = writings.get(whole.id) ?? new Writing(whole, put)
    there.renew(whole)
    writings.set(whole.id, there)
    return there
  }, [whole])
  useEffect(() => {
    addEventListener('pagehide', writing.leave)
    addEventListener('online', writing.retry)
    return () => {
      removeEventListener('pagehide', writing.leave)
      removeEventListener('online', writing.retry)
    }
  }, [writing])
  const state = useSyncExternalStore(writing.watch, () => writing.snapshot)
  return { writing, ...state }
}

/** Sends what is not saved, then asks for the draft afresh: the case decides what is asked and needed. */
export function useRefresh(id: string) {
  const queries = useQueryClient()
  return async (): Promise<Whole | undefined> => {
    const saved = await writings.get(id)?.flush()
    if (saved === false) return undefined
    const whole = await readWhole(id)
    queries.setQueryData([ROOM, 'draft', id], whole)
    return whole
  }
}

export const readOther = readWhole

/** The page is left for good; the next visit reads the draft afresh. */
export const forgetWriting = (id: string): boolean => writings.delete(id)

/** @param situation what was answered before it begins */
export function useBegin(item: string, situation: Record<string, string>) {
  const intent = useIntent()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: ({ firm, relative }: For) =>
      intent.run((command) => (relative ? api.post('/api/applications/family/{id}/drafts', { path: { id: relative.id }, body: { item, situation }, command }) : api.post('/api/applications/drafts', { body: { item, firm, situation }, command }))),
    onSuccess: ({ draft }, { relative }) => {
      if (relative?.standing) standIn({ id: relative.standing, name: relative.name, back: '/my/applications', family: { mandate: relative.id, draft } })
      navigate(`/apply/${item}/${draft}`)
    },
  })
}

export function useRemoval() {
  const queries = useQueryClient()
  const changed = () => void queries.invalidateQueries({ queryKey: [ROOM] })
  const remove = useMutation({ mutationFn: (id: string) => api.post('/api/applications/drafts/{id}/remove', { path: { id } }), onSuccess: changed })
  const restore = useMutation({ mutationFn: (id: string) => api.post('/api/applications/drafts/{id}/restore', { path: { id } }), onSuccess: changed })
  return { remove, restore }
}

const POLL_MS = 700

/** What was read off the papers of a draft, asked for again while something is still being read, and after each saving, since it is held against what is saved. */
export const useTranscripts = (id: string, saved: string, wanted: boolean) =>
  useQuery<Transcripts>({
    queryKey: [ROOM, 'transcripts', id, saved],
    enabled: wanted,
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (state.data?.transcripts.some((one) => one.state === 'waiting') ? POLL_MS : false),
    queryFn: ({ signal }) => api.get('/api/applications/drafts/{id}/transcripts', { path: { id }, signal }),
  })

export const useTakePaper = (id: string) => useMutation({ mutationFn: (paper: string) => api.post('/api/applications/drafts/{id}/papers', { path: { id }, body: { paper } }) })

/** By whoever applies, or by a relative for them. */
export function useHandIn(draft: string) {
  const by = standing()
  const intent = useIntent()
  const navigate = useNavigate()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => intent.run((command) => (by?.family ? api.post('/api/applications/family/{id}/filings', { path: { id: by.family.mandate }, body: { draft }, command }) : api.post('/api/applications', { body: { draft }, command }))),
    onSuccess: ({ number }) => {
      forgetWriting(draft)
      if (by?.family) stopStandingIn()
      for (const queryKey of [[ROOM], ['family']]) void queries.invalidateQueries({ queryKey })
      navigate(by?.family ? followPage(number, by.id) : `/progress/${number}`, { replace: true })
    },
  })
}
