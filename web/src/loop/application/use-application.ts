import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@shared/api'
import type { components } from '@shared/generated'
import { newCommandId, useIntent } from '@shared/intent'

export type ApplicationView = components['schemas']['ApplicationsApplicationView']
export type Gap = ApplicationView['gaps'][number]
export type Added = components['schemas']['ApplicationsAddedForm']

/** Whether a matter is an application: for one item, or for one thing at once. */
export const isApplication = (kind: string): boolean => kind === 'application' || kind === 'joint'

const key = (number: string) => ['application', number]

/** `seen` grows with the case: what an act changed of the application is fetched afresh. */
export const useApplication = (number: string, seen: string | number) =>
  useQuery<ApplicationView>({ queryKey: [...key(number), seen], placeholderData: (before) => before, queryFn: ({ signal }) => api.get('/api/applications/{number}', { path: { number }, signal }) })

/** The context of words that an application says in its own way. */
export const wordsOf = (kind: string): string => (isApplication(kind) ? 'application' : kind)

/** What was missing, or was to follow. */
export function useComplete(number: string, what: 'corrections' | 'supplies') {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: (body: Added) =>
      intent.run((command) => (what === 'corrections' ? api.post('/api/applications/{number}/corrections', { path: { number }, body, command }) : api.post('/api/applications/{number}/supplies', { path: { number }, body, command }))),
    onSuccess: () => {
      for (const each of [key(number), ['progress', number], ['mine']]) void queries.invalidateQueries({ queryKey: each })
    },
  })
}

export type Marked = Pick<Gap, 'thing' | 'words'>

/**
 * The list of what has to be corrected. One line after the other can be put on it without waiting: each change
 * keeps the whole list, in the order made, and what could not be kept stays in sight until it is tried again.
 */
export function useMarks(number: string, saved: readonly Gap[]) {
  const queries = useQueryClient()
  const [ahead, setAhead] = useState<Marked[]>()
  const keep = useMutation({
    scope: { id: `gaps ${number}` },
    mutationFn: (gaps: Marked[]) => api.post('/api/applications/{number}/gaps', { path: { number }, body: { gaps }, command: newCommandId() }),
    onSuccess: async (_, gaps) => {
      await queries.invalidateQueries({ queryKey: key(number) })
      setAhead((now) => (now === gaps ? undefined : now))
    },
  })
  const list: Marked[] = ahead ?? saved.map(({ thing, words }) => ({ thing, words }))
  const change = (gaps: Marked[]) => {
    setAhead(gaps)
    keep.mutate(gaps)
  }
  return {
    list,
    error: keep.error,
    put: (thing: string, words: string) => change([...list.filter((one) => one.thing !== thing), { thing, words }]),
    drop: (thing: string) => change(list.filter((one) => one.thing !== thing)),
    again: () => change([...list]),
  }
}

/** The content without masks, for a reason that goes into the record. */
export const useWhole = (number: string) => useMutation({ mutationFn: (body: { cause: string; words: string }) => api.post('/api/applications/{number}/whole', { path: { number }, body }) })
