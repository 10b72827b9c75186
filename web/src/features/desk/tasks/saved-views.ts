import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '@shared/api'
import type { components } from '@shared/generated'
import { useIntent } from '@shared/intent'
import { recall, remember } from '@shared/keep'
import { isProblem } from '@shared/problem'
import { useMe } from '@shared/session'
import { lookOf, type Layout, type Look } from './filters'
import { parseOldViews } from './old-views'

export type SavedViews = components['schemas']['CasesSavedListsView']
export type OwnView = SavedViews['own'][number]

type Change =
  | { do: 'keep'; name: string; look: Look }
  | { do: 'rename'; view: OwnView; name: string }
  | { do: 'share' | 'first'; view: OwnView; on: boolean }
  | { do: 'drop'; view: OwnView }
  | { do: 'order'; ids: string[] }

/** The order after a view went one place to the left (-1) or right (1). */
export function moved(views: Pick<OwnView, 'id'>[], id: string, by: -1 | 1): string[] {
  const ids = views.map((view) => view.id)
  const from = ids.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= ids.length) return ids
  ids.splice(to, 0, ...ids.splice(from, 1))
  return ids
}

/** The same name again means: this view, as the list looks now. */
function keep(views: SavedViews, name: string, look: Look, command: string): Promise<SavedViews> {
  const old = views.own.find((view) => view.name === name)
  if (old) return api.put('/api/cases/views/{id}', { path: { id: old.id }, body: { name, look }, command })
  return api.post('/api/cases/views', { body: { name, look }, command })
}

function send(views: SavedViews, change: Change, command: string): Promise<SavedViews> {
  switch (change.do) {
    case 'keep':
      return keep(views, change.name.trim(), change.look, command)
    case 'rename':
      return api.put('/api/cases/views/{id}', { path: { id: change.view.id }, body: { name: change.name.trim(), look: change.view.look }, command })
    case 'share':
      return api.post('/api/cases/views/{id}/share', { path: { id: change.view.id }, body: { on: change.on }, command })
    case 'first':
      return api.post('/api/cases/views/{id}/first', { path: { id: change.view.id }, body: { on: change.on }, command })
    case 'drop':
      return api.delete('/api/cases/views/{id}', { path: { id: change.view.id }, command })
    case 'order':
      return api.post('/api/cases/views/order', { body: { ids: change.ids }, command })
  }
}

const NONE: SavedViews = { own: [], shared: [], most: 0, longest: 40 }

/** A person's own views of the list and those shared in the unit, kept on the platform. */
export function useSavedViews() {
  const queries = useQueryClient()
  const intent = useIntent()
  const views = useQuery({ queryKey: ['views'], queryFn: ({ signal }) => api.get('/api/cases/views', { signal }), staleTime: 60_000 })
  const change = useMutation({
    mutationFn: (wish: Change) => intent.run((command) => send(views.data ?? NONE, wish, command)),
    onSuccess: (now) => queries.setQueryData(['views'], now),
    onError: () => queries.invalidateQueries({ queryKey: ['views'] }),
  })
  return { views: views.data ?? NONE, ready: views.isSuccess, failed: views.error, change }
}

/** Views that an earlier build kept on this device go to the platform once; one whose name is taken there has gone before. */
export function useOldViews(layout: Layout) {
  const queries = useQueryClient()
  const account = useMe().data?.account?.id
  useEffect(() => {
    if (!account) return
    const key = `anlan.desk.views.${account}`
    const old = parseOldViews(recall(key))
    if (old.length === 0) return
    const bring = async () => {
      for (const { name, filters } of old) {
        try {
          await api.post('/api/cases/views', { body: { name, look: lookOf(filters, layout) } })
        } catch (error) {
          if (!isProblem(error) || error.undecided) return
        }
      }
      remember(key, undefined)
      await queries.invalidateQueries({ queryKey: ['views'] })
    }
    void bring()
    // Once per account; the layout of that moment is as good as any.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [account])
}
