import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from './api'
import { useLive } from './live'
import { useMe } from './session'

export const useNotices = () =>
  useInfiniteQuery({
    queryKey: ['notices'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => api.get('/api/notices', { query: { after: pageParam }, signal }),
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => ({ rows: pages.flatMap(({ rows }) => rows), unread: pages[0]?.unread ?? 0 }),
  })

/** How many notices wait; undefined for visitors who never got one and need no bell. */
export function useUnread(): number | undefined {
  const signedIn = useMe().data?.signedIn === true
  const notices = useNotices().data
  const mayHear = signedIn || (notices?.rows.length ?? 0) > 0
  useLive('notice', undefined, mayHear)
  return mayHear ? (notices?.unread ?? 0) : undefined
}
