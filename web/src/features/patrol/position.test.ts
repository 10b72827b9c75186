import { describe, expect, test } from 'vitest'
import { away, freshFix, inside, toBorder } from './position'

const square = [
  [123, 31],
  [123.01, 31],
  [123.01, 31.01],
  [123, 31.01],
]

describe('a position', () => {
  test('lies in a ring or does not', () => expect([inside(square, { lon: 123.005, lat: 31.005 }), inside(square, { lon: 123.02, lat: 31.005 })]).toEqual([true, false]))
  test('is so far from the border of a ring', () => expect([toBorder(square, { lon: 123.005, lat: 30.999 }), toBorder(square, { lon: 123.005, lat: 31.009 })].map(Math.round)).toEqual([111, 111]))
  test('within a grid is not away from it', () => {
    const at = (lat: number) => away({ outline: square }, { state: 'known', fix: { lon: 123.005, lat, accuracy: 5, at: 0 } })
    expect([at(31.005), Math.round(at(31.011)!)]).toEqual([0, 111])
    expect(away({ outline: square }, { state: 'asking' })).toBeUndefined()
  })
  test('that is old says nothing', () => {
    const fix = { lon: 123, lat: 31, accuracy: 5, at: 1000 }
    expect(freshFix({ state: 'known', fix }, 2000)).toBe(fix)
    expect(freshFix({ state: 'known', fix }, 62_000)).toBeUndefined()
    expect(freshFix({ state: 'denied', fix }, 2000)).toBeUndefined()
  })
})
