import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@shared/api'
import type { components } from '@shared/generated'
import { useIntent } from '@shared/intent'

type Shapes = components['schemas']
export type Mandate = Shapes['ApplicationsMandateView']
export type Family = Shapes['ApplicationsFamilyPageView']
export type FamilyWish = Shapes['ApplicationsFamilyForm']
export type FamilyWork = Shapes['ApplicationsWorkView']

const ROOM = 'family'

/** Who may apply for me, and for whom I may. */
export const useFamily = (enabled: boolean) => useQuery({ queryKey: [ROOM, 'mandates'], enabled, retry: false, queryFn: ({ signal }) => api.get('/api/applications/family', { signal }) })

/** What I began for relatives. */
export const useFamilyWork = (enabled: boolean) => useQuery({ queryKey: [ROOM, 'work'], enabled, queryFn: ({ signal }) => api.get('/api/applications/family/work', { signal }) })

/** A change, sent once however often it is clicked; the answer is the page as it is then. */
export function useFamilyChange<T>(send: (input: T, command: string) => Promise<Family>, onDone?: () => void) {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: (input: T) => intent.run((command) => send(input, command)),
    onSuccess: (family) => {
      queries.setQueryData([ROOM, 'mandates'], family)
      onDone?.()
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: [ROOM] }),
  })
}

/** The people for whom one may apply now. */
export const holding = (family: Family | undefined): Mandate[] => (family?.people ?? []).filter(({ standing }) => standing)
