import { useQueries } from '@tanstack/react-query'
import { useMine } from '@loop/use-cases'
import { api } from '@shared/api'
import type { Progress } from '@shared/types'

const LOOKED_AT = 3

/** The latest closed report that this person may still rate: the one thing the city asks of them. */
export function useTurn(): Progress | undefined {
  const closed = (useMine().data ?? []).filter(({ stage }) => stage === 'CLOSED' || stage === 'UNSOLVED').slice(0, LOOKED_AT)
  const ratings = useQueries({
    queries: closed.map(({ number }) => ({ queryKey: ['rating', number], queryFn: () => api.get('/api/ratings/{number}', { path: { number } }), staleTime: 60_000 })),
  })
  return closed.find((_, index) => ratings[index]?.data?.allowed && !ratings[index].data.rating)
}
