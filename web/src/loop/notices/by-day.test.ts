import { expect, it } from 'vitest'
import { byDay } from './by-day'

it('puts what was told on one day of the city together', () => {
  const at = ['2026-11-24T01:00:00Z', '2026-11-23T16:30:00Z', '2026-11-23T15:59:00Z'].map((at) => ({ at }))
  expect(byDay(at).map(({ day, rows }) => [day, rows.length])).toEqual([
    ['2026-11-24', 2],
    ['2026-11-23', 1],
  ])
})
