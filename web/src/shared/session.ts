import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from './api'
import { restartLive } from './live'
import type { City, Me } from './types'

export const useCity = () => useQuery({ queryKey: ['city'], queryFn: ({ signal }) => api.get<City>('city', undefined, signal), staleTime: 5 * 60_000 })

export const useMe = () => useQuery({ queryKey: ['me'], queryFn: ({ signal }) => api.get<Me>('access/me', undefined, signal), staleTime: 60_000 })

/** Signing in, out or taking another post: everything seen so far may now look different. */
function useSessionChange<T>(change: (input: T) => Promise<Me | undefined>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async (me) => {
      await queries.resetQueries({ predicate: (query) => !['city', 'kinds', 'me'].includes(String(query.queryKey[0])) })
      if (me) queries.setQueryData(['me'], me)
      else await queries.invalidateQueries({ queryKey: ['me'] })
      restartLive()
    },
  })
}

export const useSignIn = () => useSessionChange((input: { login: string; password: string }) => api.post<Me>('access/sign-in', input))
export const useSignOut = () => useSessionChange<void>(() => api.post<undefined>('access/sign-out'))
export const useTakePost = () => useSessionChange((post: string) => api.post<Me>('access/post', { post }))
