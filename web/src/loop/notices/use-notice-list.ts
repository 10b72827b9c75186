import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@shared/api'
import { useLive } from '@shared/live'

export interface Filter {
  theme?: string
  unread: boolean
}

/** The notices under a filter, with marking them as read; a new one appears by itself. */
export function useNoticeList() {
  const [filter, choose] = useState<Filter>({ unread: false })
  const queries = useQueryClient()
  useLive('notice')
  const list = useInfiniteQuery({
    queryKey: ['notices', filter],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => api.get('/api/notices', { query: { after: pageParam, theme: filter.theme, unread: filter.unread }, signal }),
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => ({ rows: pages.flatMap(({ rows }) => rows), unread: pages[0]?.unread ?? 0 }),
  })
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['notices'] })
  const readAll = useMutation({ mutationFn: (upTo: number) => api.post('/api/notices/read', { body: { upTo } }), onSuccess })
  const readOne = useMutation({ mutationFn: (seq: number) => api.post('/api/notices/{seq}/read', { path: { seq } }), onSuccess })
  return { list, filter, choose, readAll, readOne }
}
