import { describe, expect, test } from 'vitest'
import { freshFix, inside, metres } from './position'

const square = [
  [123, 31],
  [123.01, 31],
  [123.01, 31.01],
  [123, 31.01],
]

describe('a position', () => {
  test('lies in a ring or does not', () => expect([inside(square, { lon: 123.005, lat: 31.005 }), inside(square, { lon: 123.02, lat: 31.005 })]).toEqual([true, false]))
  test('is so far from another', () => expect(Math.round(metres({ lon: 123, lat: 31 }, { lon: 123, lat: 31.001 }))).toBe(111))
  test('that is old says nothing', () => {
    const fix = { lon: 123, lat: 31, accuracy: 5, at: 1000 }
    expect(freshFix({ state: 'known', fix }, 2000)).toBe(fix)
    expect(freshFix({ state: 'known', fix }, 62_000)).toBeUndefined()
    expect(freshFix({ state: 'denied', fix }, 2000)).toBeUndefined()
  })
})
