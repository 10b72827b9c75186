import { useQuery } from '@tanstack/react-query'
import { api } from './api'
import { useMe } from './session'

const AGAIN_MS = 60_000

/** Everything that waits for whoever is signed in. */
export function useWaiting() {
  const me = useMe().data
  return useQuery({ queryKey: ['waiting', me?.account?.id, me?.post?.id], enabled: me?.signedIn === true, refetchInterval: AGAIN_MS, queryFn: ({ signal }) => api.get('/api/access/waiting', { signal }) })
}
