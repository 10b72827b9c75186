import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@shared/api'
import { useIntent } from '@shared/intent'
import { isProblem } from '@shared/problem'

export interface Act {
  act: string
  version: number
  words?: string
  [field: string]: unknown
}

const doors = { progress: 'wishes', case: 'acts' } as const

/**
 * Does one act on a case and shows the view the platform answers with. `room` names the query and the door:
 * `progress` for those who reported it, `case` for staff. When the case has moved on meanwhile (409) the view is fetched again and
 * the caller keeps what the person typed.
 */
export function useAct<View>(room: 'progress' | 'case', number: string) {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: (act: Act) => intent.run((command) => api.post<View>(`cases/${number}/${doors[room]}`, act, command)),
    onSuccess: (view) => {
      queries.setQueryData([room, number], view)
      for (const key of ['mine', 'tasks', 'notices']) void queries.invalidateQueries({ queryKey: [key] })
    },
    onError: (error) => {
      if (isProblem(error, 'case-moved-on')) void queries.invalidateQueries({ queryKey: [room, number] })
    },
  })
}
