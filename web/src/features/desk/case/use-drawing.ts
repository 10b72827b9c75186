import { useQuery } from '@tanstack/react-query'
import { Problem } from '@shared/problem'

/** A procedure's drawing as BPMN; a version never changes. */
export function useDrawing(address: string) {
  return useQuery({
    queryKey: ['drawing', address],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const answer = await fetch(address, { signal })
      if (!answer.ok) throw new Problem(`http-${answer.status}`, answer.status, '')
      return answer.text()
    },
  })
}
