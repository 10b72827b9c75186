/** How the worker answers a request. `leave` is left to the browser: whatever the platform says is never kept. */
export type Way = 'page' | 'asset' | 'file' | 'leave'

const PLATFORM = /^\/(api|v3|actuator)(\/|$)/

export function wayOf({ method, mode, url }: { method: string; mode: string; url: string }, origin: string): Way {
  const { origin: of, pathname } = new URL(url)
  if (method !== 'GET' || of !== origin || PLATFORM.test(pathname)) return 'leave'
  if (mode === 'navigate') return 'page'
  return pathname.startsWith('/assets/') ? 'asset' : 'file'
}

const PREFIX = 'anlan-'
export const cacheOf = (build: string): string => `${PREFIX}${build}`

/** The caches to drop once a build has taken over: all of ours but its own and the one before, whose pages may still be open. */
export const outdated = (names: readonly string[], now: string): string[] => names.filter((name) => name.startsWith(PREFIX) && name !== now).slice(0, -1)
