import { useQuery } from '@tanstack/react-query'
import { api } from './api'
import { useLive } from './live'
import { useMe } from './session'
import type { Notices } from './types'

export function useNotices() {
  const me = useMe().data
  return useQuery({ queryKey: ['notices'], queryFn: ({ signal }) => api.get<Notices>('notices', undefined, signal), enabled: me?.signedIn === true })
}

/** How many notices wait; undefined for visitors, who have no bell. */
export function useUnread(): number | undefined {
  const me = useMe().data
  const notices = useNotices().data
  useLive('notice', undefined, me?.signedIn === true)
  return me?.signedIn ? (notices?.unread ?? 0) : undefined
}
