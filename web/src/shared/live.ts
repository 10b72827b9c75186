import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** News from the platform: which case moved, that the task list changed, how many notices wait, which hall moved on. */
export type News = { kind: 'case'; number: string; version: number; stage: string } | { kind: 'tasks' } | { kind: 'notice'; unread: number } | { kind: 'hall'; hall: string } | { kind: 'again' }

const CHANNEL = 'anlan-live'
const KINDS = ['case', 'tasks', 'notice', 'hall'] as const
const listeners = new Set<(news: News) => void>()
let channel: BroadcastChannel | undefined
let leave: (() => void) | undefined
/** Only in the tab that reads the stream. */
let reopen: (() => void) | undefined

const tell = (news: News) => listeners.forEach((listener) => listener(news))

/** Reads the stream here; whatever was missed between two streams is read afresh. */
function openStream(): () => void {
  const share = (news: News) => {
    tell(news)
    channel?.postMessage(news)
  }
  let stream: EventSource | undefined
  let opened = false
  const connect = () => {
    stream?.close()
    stream = new EventSource('/api/live')
    stream.addEventListener('open', () => {
      if (opened) share({ kind: 'again' })
      opened = true
    })
    for (const kind of KINDS) stream.addEventListener(kind, (event) => share({ kind, ...(JSON.parse((event as MessageEvent<string>).data || '{}') as object) } as News))
  }
  connect()
  reopen = connect
  return () => {
    stream?.close()
    reopen = undefined
  }
}

const RESTART = 'restart'

/**
 * All tabs of a browser share one connection: the tab that holds the lock reads the stream and passes
 * the news on. Where the browser has no locks (plain http) each tab reads its own.
 */
function join(): () => void {
  if (typeof BroadcastChannel === 'function') {
    channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = (event: MessageEvent<News | typeof RESTART>) => (event.data === RESTART ? reopen?.() : tell(event.data))
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

/** This browser's session changed, by signing in or out or by a visitor's first act: the stream, in whichever tab, begins again. */
export function restartLive(): void {
  reopen?.()
  channel?.postMessage(RESTART)
}

function keysOf(kind: News['kind'], number?: string): unknown[][] {
  if (kind === 'hall') return [['halls']]
  if (kind !== 'case') return kind === 'tasks' ? [['tasks']] : [['notices']]
  return ['case', 'progress', 'rating'].map((key) => (number === undefined ? [key] : [key, number])).concat([['mine']])
}

/** Keeps what is on the screen fresh: `useLive('case', number)`, `useLive('tasks')`, `useLive('notice')`. */
export function useLive(kind: News['kind'], number?: string, wanted = true): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!wanted) return
    return listen((news) => {
      if (news.kind !== kind && news.kind !== 'again') return
      if (news.kind === 'case' && number !== undefined && news.number !== number) return
      keysOf(kind, news.kind === 'case' ? news.number : number).forEach((queryKey) => void queries.invalidateQueries({ queryKey }))
    })
  }, [kind, number, queries, wanted])
}
