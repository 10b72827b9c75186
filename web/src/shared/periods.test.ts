import { describe, expect, it } from 'vitest'
import { firstDay, lengthOf, neighbour, periodOf } from './periods'

describe('periods', () => {
  it('are those that hold a day', () => {
    expect(periodOf('week', '2026-11-26')).toBe('2026-W48')
    expect(periodOf('week', '2027-01-01')).toBe('2026-W53')
    expect(periodOf('month', '2026-11-26')).toBe('2026-11')
    expect(periodOf('year', '2026-11-26')).toBe('2026')
  })
  it('know their first day', () => {
    expect(firstDay('2026-W48')).toBe('2026-11-23')
    expect(firstDay('2026-11')).toBe('2026-11-01')
  })
  it('have neighbours across months and years', () => {
    expect(neighbour('2026-12', 1)).toBe('2027-01')
    expect(neighbour('2026-W53', 1)).toBe('2027-W01')
    expect(neighbour('2026-03-01', -1)).toBe('2026-02-28')
    expect(neighbour('2026', -1)).toBe('2025')
  })
  it('are recognised by their shape', () => {
    expect(lengthOf('2026-W48')).toBe('week')
    expect(lengthOf('november')).toBeUndefined()
  })
})
