import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clean } from './pasted'

interface Case {
  kind: string
  rule: string
  length: number
  pasted: string
  clean: string
  why: string
}

/** The table by which the platform's own cleaning is tested as well. */
const table = JSON.parse(readFileSync(new URL('../../../../rules/src/test/resources/forms/pasted.json', import.meta.url), 'utf8')) as Case[]

describe('what comes along with pasting', () => {
  it.each(table)('$kind: $why', ({ kind, rule, length, pasted, clean: right }) => {
    const field = { kind, pattern: kind === 'text' && rule ? rule : undefined, lines: kind === 'text' && !rule && length > 120 }
    expect(clean(field, pasted)).toBe(right)
    expect(clean(field, right)).toBe(right)
  })
})
