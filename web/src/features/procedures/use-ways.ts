import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '@shared/api'
import { useIntent } from '@shared/intent'
import { isProblem } from '@shared/problem'
import type { Done, Example, MoveStep, Pick, Staying, WayForm } from './types'

const ROOM = 'procedures'

export const useWays = () => useQuery({ queryKey: [ROOM, 'ways'], queryFn: ({ signal }) => api.get('/api/procedures/ways', { signal }) })

export const useHistory = (form: WayForm, key: string) => useQuery({ queryKey: [ROOM, 'way', form, key], queryFn: ({ signal }) => api.get('/api/procedures/ways/{form}/{key}', { path: { form, key }, signal }) })

/** A published version never changes. */
export const useText = (form: WayForm, key: string, version?: number) =>
  useQuery({ queryKey: [ROOM, 'text', form, key, version], enabled: version !== undefined, staleTime: Infinity, queryFn: ({ signal }) => api.get('/api/procedures/ways/{form}/{key}/{version}', { path: { form, key, version: version! }, signal }) })

export const useComparison = (form: WayForm, key: string, from: number, to: number) =>
  useQuery({ queryKey: [ROOM, 'comparison', form, key, from, to], staleTime: Infinity, queryFn: ({ signal }) => api.get('/api/procedures/ways/{form}/{key}/comparison', { path: { form, key }, query: { from, to }, signal }) })

export const useDraft = (id: string) => useQuery({ queryKey: [ROOM, 'draft', id], refetchOnWindowFocus: false, queryFn: ({ signal }) => api.get('/api/procedures/drafts/{id}', { path: { id }, signal }) })

export const useDraftChanges = (id: string, version: number, wanted: boolean) =>
  useQuery({ queryKey: [ROOM, 'changes', id, version], enabled: wanted, retry: false, queryFn: ({ signal }) => api.get('/api/procedures/drafts/{id}/comparison', { path: { id }, signal }) })

/** An act on ways; what is shown of them is fetched afresh, also when somebody was quicker. */
function useWayAct<I>(send: (input: I, command: string) => Promise<Done>) {
  const queries = useQueryClient()
  const intent = useIntent()
  const refresh = () => queries.invalidateQueries({ queryKey: [ROOM], predicate: ({ queryKey }) => queryKey[1] !== 'text' && queryKey[1] !== 'comparison' })
  return useMutation({
    mutationFn: (input: I) => intent.run((command) => send(input, command)),
    onSuccess: refresh,
    onError: (error) => {
      if (isProblem(error, 'draft-state')) void refresh()
    },
  })
}

export const useOpenDraft = () => useWayAct(({ form, key, text }: { form: WayForm; key: string; text?: string }, command) => api.post('/api/procedures/drafts', { body: { form, key, text }, command }))

export const useRollBack = (form: WayForm, key: string) => useWayAct((body: { to: number; reason: string }, command) => api.post('/api/procedures/ways/{form}/{key}/roll-back', { path: { form, key }, body, command }))

export const useWrite = (id: string) => useWayAct((body: { version: number; text: string; examples: Example[] }, command) => api.post('/api/procedures/drafts/{id}/text', { path: { id }, body, command }))

export type Act = 'offer' | 'take-back' | 'drop' | 'send-back' | 'publish'
export interface ActInput {
  act: Act
  version: number
  words: string
  effectiveFrom?: string
}

export const useDraftAct = (id: string) =>
  useWayAct(({ act, version, words, effectiveFrom }: ActInput, command) => {
    const path = { id }
    const body = { version, words: words || undefined }
    switch (act) {
      case 'offer':
        return api.post('/api/procedures/drafts/{id}/offer', { path, body: { version, reason: words, effectiveFrom }, command })
      case 'take-back':
        return api.post('/api/procedures/drafts/{id}/take-back', { path, body, command })
      case 'drop':
        return api.post('/api/procedures/drafts/{id}/drop', { path, body, command })
      case 'send-back':
        return api.post('/api/procedures/drafts/{id}/send-back', { path, body, command })
      case 'publish':
        return api.post('/api/procedures/drafts/{id}/publish', { path, body, command })
    }
  })

/** Nothing is changed by these. */
export const checkText = (form: WayForm, key: string, text: string) => api.post('/api/procedures/check', { body: { form, key, text } })
export const walkText = (text: string, picks: Pick[]) => api.post('/api/procedures/tries/walk', { body: { text, picks } })
export const decideText = (key: string, text: string, inputs: Record<string, string>) => api.post('/api/procedures/tries/decision', { body: { key, text, inputs } })

export const useRunning = (procedure: string, wanted: boolean) => useQuery({ queryKey: [ROOM, 'running', procedure], enabled: wanted, queryFn: ({ signal }) => api.get('/api/cases/versions', { query: { procedure }, signal }) })

/** What a move has come to so far. */
interface Moved {
  moving: number
  staying: Staying[]
  /** Between two steps somebody said that it is enough; the rest stays as it is. */
  stopped: boolean
}

/** Takes matters over step by step, so that one sees how far it is and may stop; what went over stays over. */
export function useMove(procedure: string) {
  const queries = useQueryClient()
  const intent = useIntent()
  const [done, setDone] = useState(0)
  const enough = useRef(false)
  const move = useMutation({
    mutationFn: async (plan: { from: number; to: number; places: Record<string, string>; dryRun: boolean }) => {
      const all: Moved = { moving: 0, staying: [], stopped: false }
      enough.current = false
      setDone(0)
      for (let after: string | undefined = ''; after !== undefined; ) {
        const body = { procedure, ...plan, after }
        const step: MoveStep = await intent.run((command) => api.post('/api/cases/versions', { body, command }))
        all.moving += step.moving
        all.staying.push(...step.staying)
        setDone(all.moving + all.staying.length)
        after = step.next
        if (after !== undefined && enough.current) return { ...all, stopped: true }
      }
      return all
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [ROOM, 'running', procedure] }),
  })
  return { ...move, done, stop: () => (enough.current = true) }
}
