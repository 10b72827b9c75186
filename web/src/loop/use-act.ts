import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@shared/api'
import type { components } from '@shared/generated'
import { useIntent } from '@shared/intent'
import { isProblem } from '@shared/problem'

const doors = {
  progress: (number: string, body: components['schemas']['CasesWishForm'], command: string) => api.post('/api/cases/{number}/wishes', { path: { number }, body, command }),
  case: (number: string, body: components['schemas']['CasesActForm'], command: string) => api.post('/api/cases/{number}/acts', { path: { number }, body, command }),
}
type Doors = typeof doors
type Act<R extends keyof Doors> = Parameters<Doors[R]>[1]
type View<R extends keyof Doors> = Awaited<ReturnType<Doors[R]>>

/**
 * Does one act on a case and shows the view the platform answers with. `room` names the query and the door:
 * `progress` for those who reported it, `case` for staff. When the case has moved on meanwhile (409) the view is fetched again and
 * the caller keeps what the person typed.
 */
export function useAct<R extends keyof Doors>(room: R, number: string) {
  const door = doors[room] as (number: string, body: Act<R>, command: string) => Promise<View<R>>
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: (act: Act<R>) => intent.run((command) => door(number, act, command)),
    onSuccess: (view) => {
      queries.setQueryData([room, number], view)
      for (const key of ['mine', 'tasks', 'notices']) void queries.invalidateQueries({ queryKey: [key] })
    },
    onError: (error) => {
      if (isProblem(error, 'case-moved-on')) void queries.invalidateQueries({ queryKey: [room, number] })
    },
  })
}
