import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from './api'
import { restartLive } from './live'
import type { Me } from './types'

export const useCity = () => useQuery({ queryKey: ['city'], queryFn: ({ signal }) => api.get('/api/city', { signal }), staleTime: 5 * 60_000 })

export const useMe = () => useQuery({ queryKey: ['me'], queryFn: ({ signal }) => api.get('/api/access/me', { signal }), staleTime: 60_000 })

/** Whom one may try the demo as; asked only where the city says that it is a demo. */
export function useDemoAccounts() {
  const demo = useCity().data?.demo
  const { i18n } = useTranslation()
  return useQuery({ queryKey: ['demo-accounts', i18n.language], enabled: demo === true, staleTime: Infinity, queryFn: ({ signal }) => api.get('/api/access/demo-accounts', { signal }) })
}

/** Signing in, out or taking another post: everything seen so far may now look different. */
function useSessionChange<T>(change: (input: T) => Promise<Me | undefined>) {
  const changed = useSessionChanged()
  return useMutation({ mutationFn: change, onSuccess: changed })
}

/** What to do once this browser is somebody else. */
export function useSessionChanged() {
  const queries = useQueryClient()
  return async (me: Me | undefined) => {
    await queries.resetQueries({ predicate: (query) => !['city', 'kinds', 'me', 'demo-accounts'].includes(String(query.queryKey[0])) })
    if (me) queries.setQueryData(['me'], me)
    else await queries.invalidateQueries({ queryKey: ['me'] })
    restartLive()
  }
}

export const useSignIn = () => useSessionChange((input: { login: string; password: string }) => api.post('/api/access/sign-in', { body: input }))
/** What is asked for after the password: the code of the second factor, another password, setting the factor up. */
export const useSignInCode = () => useSessionChange((code: string) => api.post('/api/access/sign-in/code', { body: { code } }))
export const useChangePassword = () => useSessionChange((input: { password: string; next: string }) => api.post('/api/access/security/password', { body: input }))
export const useSignOut = () => useSessionChange<void>(() => api.post('/api/access/sign-out'))
export const useTakePost = () => useSessionChange((post: string) => api.post('/api/access/post', { body: { post } }))
