import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@shared/api'
import { useIntent } from '@shared/intent'

const ROOM = 'items'

/** What keepers of the item heard people say. */
export const useSayings = (code: string) => useQuery({ queryKey: [ROOM, 'sayings', code], queryFn: ({ signal }) => api.get('/api/services/desk/items/{code}/sayings', { path: { code }, signal }) })

/** Adds one, or removes one by its id. */
export function useSaying(code: string) {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: (change: { said: string } | { id: string }) =>
      intent.run((command) => ('said' in change ? api.post('/api/services/desk/items/{code}/sayings', { path: { code }, body: { said: change.said }, command }) : api.post('/api/services/desk/items/{code}/sayings/{id}/remove', { path: { code, id: change.id }, command }))),
    onSuccess: () => queries.invalidateQueries({ queryKey: [ROOM] }),
  })
}
