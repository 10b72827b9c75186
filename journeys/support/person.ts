import { randomInt, randomUUID } from 'node:crypto'
import http from 'node:http'
import { Readable } from 'node:stream'
import { photo } from './picture'

/** What the platform answered. `type` is the last part of a refusal's type: `words-missing`. */
export interface Answer<T> {
  status: number
  body: T
  type: string | undefined
  headers: http.IncomingHttpHeaders
}

/** A refusal as the platform words it (RFC 9457). */
export interface Problem {
  type: string
  title: string
  detail: string
  status: number
  field?: string
}

interface Sending {
  command?: string | null
  body?: unknown
  raw?: { type: string; content: Buffer | Readable; length?: number }
  language?: string
}

export const PASSWORD = 'linlan-demo'
let photos = 0

/**
 * Somebody with a browser of their own, speaking plain HTTP: cookies are kept, each change carries a command id. On Linux each
 * comes from an address of their own, as people do, so that limits per address count them apart.
 */
export class Person {
  private cookie: string | undefined
  private from = somewhere()

  constructor(
    public address: string,
    private readonly language = 'zh-CN',
  ) {}

  static async signedIn(address: string, login: string): Promise<Person> {
    const person = new Person(address)
    await person.signIn(login)
    return person
  }

  /** Goes on from another network, with the same browser. */
  walk(): void {
    this.from = somewhere()
  }

  async signIn(login: string): Promise<void> {
    done(await this.post('/api/access/sign-in', { login, password: PASSWORD }))
  }

  /** What makes a request theirs, for a story that sends it by itself. */
  credentials(): Record<string, string> {
    return { cookie: this.cookie ?? '' }
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.send<T>('GET', path)
  }

  post<T>(path: string, body: unknown, command: string = newCommand()): Promise<Answer<T>> {
    return this.send<T>('POST', path, { body, command })
  }

  /** Hands a picture in and answers its id. One who has just handed in many waits as long as the platform asks, as its page does. */
  async handIn(content: Buffer = photo(++photos), command: string = newCommand()): Promise<string> {
    const answer = await this.upload<{ id: string }>(content, command)
    if (answer.status !== 429) return done(answer).id
    await new Promise((resolve) => setTimeout(resolve, Number(answer.headers['retry-after']) * 1000))
    return this.handIn(content, newCommand())
  }

  upload<T>(content: Buffer, command: string = newCommand(), name = 'IMG_0217.jpg'): Promise<Answer<T>> {
    return this.send<T>('POST', '/api/files', { command, raw: { type: `multipart/form-data; boundary=${BORDER}`, content: form(content, name) } })
  }

  send<T>(method: string, path: string, sending: Sending = {}): Promise<Answer<T>> {
    const content = sending.raw?.content ?? (sending.body === undefined ? undefined : Buffer.from(JSON.stringify(sending.body)))
    const headers: http.OutgoingHttpHeaders = { 'accept-language': sending.language ?? this.language, accept: 'application/json' }
    if (this.cookie) headers['cookie'] = this.cookie
    if (sending.command) headers['anlan-command'] = sending.command
    if (content !== undefined) headers['content-type'] = sending.raw?.type ?? 'application/json'
    const length = content instanceof Buffer ? content.length : sending.raw?.length
    if (length !== undefined) headers['content-length'] = length
    return new Promise((resolve, reject) => {
      const request = http.request(this.address + path, { method, headers, localAddress: this.from, agent: false })
      request.on('response', (answer) => this.read<T>(answer).then(resolve, reject).finally(() => request.destroy()))
      request.on('error', reject)
      if (content instanceof Readable) content.pipe(request)
      else request.end(content)
    })
  }

  private async read<T>(answer: http.IncomingMessage): Promise<Answer<T>> {
    const parts: Buffer[] = []
    for await (const part of answer) parts.push(part as Buffer)
    for (const set of answer.headers['set-cookie'] ?? []) this.cookie = set.split(';')[0]
    const content = Buffer.concat(parts)
    const body = (/json/.test(answer.headers['content-type'] ?? '') ? JSON.parse(content.toString()) : content) as T
    const type = (body as { type?: string } | null)?.type?.split('/').at(-1)
    return { status: answer.statusCode ?? 0, body, type, headers: answer.headers }
  }
}

const somewhere = (): string | undefined => (process.platform === 'linux' ? `127.${randomInt(1, 255)}.${randomInt(255)}.${randomInt(1, 255)}` : undefined)

export const newCommand = (): string => randomUUID()

/** The body of an answer that says yes; anything else ends the story with the platform's own words. */
export function done<T>(answer: Answer<T>): T {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

export const BORDER = 'anlan-story-border'

export function form(content: Buffer, name: string): Buffer {
  return Buffer.concat([formHead(name), content, FORM_END])
}

export const formHead = (name: string): Buffer =>
  Buffer.from(`--${BORDER}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`)
export const FORM_END = Buffer.from(`\r\n--${BORDER}--\r\n`)
