import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@shared/api'
import { useIntent } from '@shared/intent'

/** The kind of matter in which a commitment is checked. */
export const CHECK = 'commitment-check'

const key = (number: string) => ['commitment-check', number]

/** `seen` grows with the case. */
export const useCheck = (number: string, seen: string | number) => useQuery({ queryKey: [...key(number), seen], queryFn: ({ signal }) => api.get('/api/applications/checks/{number}', { path: { number }, signal }) })

/** What whoever committed themselves says: that it is put right, or that their credit be repaired. */
export function useSaid(number: string, what: 'mended' | 'repair') {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: (words: string) =>
      intent.run((command) => (what === 'mended' ? api.post('/api/applications/checks/{number}/mended', { path: { number }, body: { words }, command }) : api.post('/api/applications/checks/{number}/repair', { path: { number }, body: { words }, command }))),
    onSuccess: () => {
      for (const each of [key(number), ['progress', number], ['mine']]) void queries.invalidateQueries({ queryKey: each })
    },
  })
}
