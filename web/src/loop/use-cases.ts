import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@shared/api'
import { bareNumber } from '@shared/format'
import { useIntent } from '@shared/intent'

/** What can be reported now. */
export const useKinds = () => useQuery({ queryKey: ['kinds'], queryFn: ({ signal }) => api.get('/api/cases/kinds', { signal }), staleTime: 10 * 60_000 })

/** The reports this visitor may see: of the account, or opened with number and code in this browser. */
export const useMine = () =>
  useInfiniteQuery({
    queryKey: ['mine'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => api.get('/api/cases/mine', { query: { limit: 50, after: pageParam }, signal }),
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap(({ rows }) => rows),
  })

export const useProgress = (number: string) => useQuery({ queryKey: ['progress', number], queryFn: ({ signal }) => api.get('/api/cases/{number}/progress', { path: { number }, signal }) })

/** Opens a report by what stands on the confirmation; blanks, dashes and full-width digits do not matter. */
export function useOpenCase() {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: ({ number, code }: { number: string; code: string }) => intent.run((command) => api.post('/api/cases/open', { body: { number: bareNumber(number), code: bareNumber(code) }, command })),
    onSuccess: (view) => {
      queries.setQueryData(['progress', view.number], view)
      void queries.invalidateQueries({ queryKey: ['mine'] })
    },
  })
}

/** The rating belongs to a round of the case; it is a matter of its own on the platform. */
export const useRating = (number: string) => useQuery({ queryKey: ['rating', number], queryFn: ({ signal }) => api.get('/api/ratings/{number}', { path: { number }, signal }) })

const OVER = new Set(['CLOSED', 'WITHDRAWN', 'UNSOLVED'])
export const isOver = ({ stage }: { stage: string }): boolean => OVER.has(stage)
