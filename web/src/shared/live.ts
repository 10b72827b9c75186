import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** News from the platform: which case moved, that the task list changed, how many notices wait. */
export type News = { kind: 'case'; number: string; version: number; stage: string } | { kind: 'tasks' } | { kind: 'notice'; unread: number }

const CHANNEL = 'anlan-live'
const KINDS = ['case', 'tasks', 'notice'] as const
const listeners = new Set<(news: News) => void>()
let channel: BroadcastChannel | undefined
let leave: (() => void) | undefined

const tell = (news: News) => listeners.forEach((listener) => listener(news))

function openStream(): () => void {
  const stream = new EventSource('/api/live')
  for (const kind of KINDS) {
    stream.addEventListener(kind, (event) => {
      const news = { kind, ...(JSON.parse((event as MessageEvent<string>).data || '{}') as object) } as News
      tell(news)
      channel?.postMessage(news)
    })
  }
  return () => stream.close()
}

/**
 * All tabs of a browser share one connection: the tab that holds the lock reads the stream and passes
 * the news on. Where the browser has no locks (plain http) each tab reads its own.
 */
function join(): () => void {
  if (typeof BroadcastChannel === 'function') {
    channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = (event: MessageEvent<News>) => tell(event.data)
  }
  const closeChannel = () => {
    channel?.close()
    channel = undefined
  }
  if (!channel || !navigator.locks) {
    const close = openStream()
    return () => {
      close()
      closeChannel()
    }
  }
  const gone = new AbortController()
  navigator.locks
    .request(CHANNEL, { signal: gone.signal }, () => {
      const close = openStream()
      return new Promise<void>((resolve) => gone.signal.addEventListener('abort', () => (close(), resolve())))
    })
    .catch(() => undefined)
  return () => {
    gone.abort()
    closeChannel()
  }
}

export function listen(listener: (news: News) => void): () => void {
  listeners.add(listener)
  leave ??= join()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      leave?.()
      leave = undefined
    }
  }
}

/** After signing in or out the stream belongs to somebody else: begin again. */
export function restartLive(): void {
  if (!leave) return
  leave()
  leave = join()
}

function refresh(queries: QueryClient, news: News): void {
  const keys = news.kind === 'case' ? [['case', news.number], ['progress', news.number], ['rating', news.number], ['mine']] : news.kind === 'tasks' ? [['tasks']] : [['notices']]
  keys.forEach((queryKey) => void queries.invalidateQueries({ queryKey }))
}

/** Keeps what is on the screen fresh: `useLive('case', number)`, `useLive('tasks')`, `useLive('notice')`. */
export function useLive(kind: News['kind'], number?: string, wanted = true): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!wanted) return
    return listen((news) => {
      if (news.kind !== kind) return
      if (news.kind === 'case' && number !== undefined && news.number !== number) return
      refresh(queries, news)
    })
  }, [kind, number, queries, wanted])
}
