import { describe, expect, test } from 'vitest'
import { addressOf } from './api'

describe('the address that is asked', () => {
  test('has its parts filled in, whatever stands in them', () => expect(addressOf('/api/cases/{number}/acts', { path: { number: '99/1 2' } })).toBe('/api/cases/99%2F1%202/acts'))
  test('asks only what was given', () => expect(addressOf('/api/cases/tasks', { query: { view: 'pool', q: '', after: undefined, limit: 20 } })).toBe('/api/cases/tasks?view=pool&limit=20'))
  test('needs no question', () => expect(addressOf('/api/city', {})).toBe('/api/city'))
})
