import { currentLanguage } from './i18n'
import { newCommandId } from './intent'
import { restartLive } from './live'
import { Problem, toProblem } from './problem'

interface Options {
  query?: Record<string, string | number | undefined>
  body?: unknown
  /** Same id again = same intent again; see `Intent`. */
  command?: string
  signal?: AbortSignal
}

const PATIENCE_MS = 30_000

async function request<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': currentLanguage() }
  if (method !== 'GET') headers['Anlan-Command'] = options.command ?? newCommandId()
  if (options.body !== undefined) headers['Content-Type'] = 'application/json'
  const patience = AbortSignal.timeout(PATIENCE_MS)
  let answer: Response
  try {
    answer = await fetch(address(path, options.query), {
      method,
      headers,
      credentials: 'same-origin',
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: options.signal ? anyOf(options.signal, patience) : patience,
    })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new Problem(navigator.onLine ? 'no-answer' : 'offline', 0, '')
  }
  noticeSession(answer.headers.get(SESSION))
  const body = await readJson(answer)
  if (!answer.ok) throw toProblem(answer.status, body)
  return body as T
}

export const SESSION = 'Anlan-Session'

/** The first act of a visitor gives this browser a session: the stream of news was opened before it and hears nothing of it. */
export function noticeSession(header: string | null): void {
  if (header === 'changed') restartLive()
}

function address(path: string, query: Options['query']): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString()
  return `/api/${path}${search ? `?${search}` : ''}`
}

async function readJson(answer: Response): Promise<unknown> {
  if (answer.status === 204) return undefined
  try {
    return await answer.json()
  } catch {
    return undefined
  }
}

/** `AbortSignal.any` came after Chromium 109. */
function anyOf(first: AbortSignal, second: AbortSignal): AbortSignal {
  const both = new AbortController()
  const abort = () => both.abort()
  for (const signal of [first, second]) {
    if (signal.aborted) both.abort()
    signal.addEventListener('abort', abort, { once: true })
  }
  return both.signal
}

export const api = {
  get: <T>(path: string, query?: Options['query'], signal?: AbortSignal) => request<T>('GET', path, { query, signal }),
  post: <T>(path: string, body?: unknown, command?: string) => request<T>('POST', path, { body, command }),
  delete: <T>(path: string, command?: string, query?: Options['query']) => request<T>('DELETE', path, { command, query }),
}
