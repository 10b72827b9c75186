/** A refusal of the platform, in words a person understands (RFC 9457). */
export class Problem extends Error {
  readonly slug: string
  readonly status: number
  readonly detail?: string
  readonly field?: string
  readonly reference?: string
  readonly more: Record<string, unknown>

  constructor(slug: string, status: number, title: string, more: Record<string, unknown> = {}) {
    super(title)
    this.slug = slug
    this.status = status
    this.more = more
    this.detail = text(more.detail)
    this.field = text(more.field)
    this.reference = text(more.reference) ?? text(more.instance)
  }

  /** True when sending the same again may help: nothing was decided. */
  get undecided(): boolean {
    return this.status === 0 || this.status >= 500
  }
}

/** Reads a problem document; anything else becomes a problem that says only the status. */
export function toProblem(status: number, body: unknown): Problem {
  if (!isRecord(body)) return new Problem(`http-${status}`, status, '')
  const { type, title, ...more } = body
  const slug = text(type)?.split('/').pop()
  return new Problem(slug && slug !== 'about:blank' ? slug : `http-${status}`, status, text(title) ?? '', more)
}

export const isProblem = (error: unknown, slug?: string): error is Problem =>
  error instanceof Problem && (slug === undefined || error.slug === slug)

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
