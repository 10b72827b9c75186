import type { paths } from './generated'
import { currentLanguage } from './i18n'
import { newCommandId } from './intent'
import { restartLive } from './live'
import { Problem, toProblem } from './problem'
import { STANDING, standingFor } from './standing'

type Method = 'get' | 'post' | 'put' | 'delete'
/** The addresses that know this method. */
type Address<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, object> ? P : never }[keyof paths]
type Door<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer D> ? D : never

type Parameters<D> = D extends { parameters: infer All } ? Pick<All, keyof All & ('path' | 'query')> : unknown
type Body<D> = D extends { requestBody: { content: { 'application/json': infer B } } } ? { body: B } : unknown
type Answer<D> = D extends { responses: infer R } ? (R[keyof R & (200 | 201)] extends { content: { 'application/json': infer A } } ? A : undefined) : never
type Options<D> = Parameters<D> & Body<D> & { signal?: AbortSignal; /** Same id again = same intent again; see `Intent`. */ command?: string }
/** Nothing needs to be given where nothing must be. */
type Given<D> = object extends Options<D> ? [options?: Options<D>] : [options: Options<D>]

interface Sent {
  path?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  command?: string
  signal?: AbortSignal
}

const PATIENCE_MS = 30_000

async function request(method: string, path: string, sent: Sent = {}): Promise<unknown> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': currentLanguage() }
  if (method !== 'GET') headers['Anlan-Command'] = sent.command ?? newCommandId()
  if (sent.body !== undefined) headers['Content-Type'] = 'application/json'
  const inNameOf = standingFor(path)
  if (inNameOf) headers[STANDING] = inNameOf
  const patience = AbortSignal.timeout(PATIENCE_MS)
  let answer: Response
  try {
    answer = await fetch(addressOf(path, sent), {
      method,
      headers,
      credentials: 'same-origin',
      body: sent.body === undefined ? undefined : JSON.stringify(sent.body),
      signal: sent.signal ? anyOf(sent.signal, patience) : patience,
    })
  } catch (error) {
    if (sent.signal?.aborted) throw error
    throw new Problem(navigator.onLine ? 'no-answer' : 'offline', 0, '')
  }
  noticeSession(answer.headers.get(SESSION))
  const body = await readJson(answer)
  if (!answer.ok) throw toProblem(answer.status, body)
  return body
}

export const SESSION = 'Anlan-Session'

/** The first act of a visitor gives this browser a session: the stream of news was opened before it and hears nothing of it. */
export function noticeSession(header: string | null): void {
  if (header === 'changed') restartLive()
}

/** Fills the `{parts}` of an address and adds what is asked; what is undefined or empty is not asked. */
export function addressOf(path: string, { path: parts = {}, query = {} }: Pick<Sent, 'path' | 'query'>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parts[name])))
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString()
  return search ? `${filled}?${search}` : filled
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

/** Every address, what it takes and what it answers are those of the platform's own description. */
const door =
  <M extends Method>(method: M) =>
  <P extends Address<M>>(path: P, ...[options]: Given<Door<P, M>>) =>
    request(method.toUpperCase(), path, options as Sent) as Promise<Answer<Door<P, M>>>

export const api = { get: door('get'), post: door('post'), put: door('put'), delete: door('delete') }
