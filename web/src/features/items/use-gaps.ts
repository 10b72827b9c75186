import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@shared/api'
import { useIntent } from '@shared/intent'

const ROOM = 'gaps'
type State = 'NEW' | 'TAKEN' | 'NOT_OURS'

export const useGaps = (state: State) => useQuery({ queryKey: [ROOM, state], queryFn: ({ signal }) => api.get('/api/services/desk/gaps', { query: { state, limit: 200 }, signal }) })

/** The question becomes a saying of an item. */
export function useBelongs() {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: ({ id, item, said }: { id: string; item: string; said: string }) => intent.run((command) => api.post('/api/services/desk/gaps/{id}/belongs', { path: { id }, body: { item, said }, command })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [ROOM] }),
  })
}

export function useSettle() {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: ({ id, state }: { id: string; state: State }) => intent.run((command) => api.post('/api/services/desk/gaps/{id}/state', { path: { id }, body: { state }, command })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [ROOM] }),
  })
}
