import { describe, expect, test } from 'vitest'
import { narrowed, readFilters, writeFilters, type Filters } from './filters'

const read = (text: string) => readFilters(new URLSearchParams(text))

describe('filters in the address', () => {
  test('an empty address is my own list', () => expect(read('')).toEqual({ view: 'mine' }))

  test('what was written is read again', () => {
    const filters: Filters = { view: 'overdue', kind: 'pothole', stage: 'HANDLING', light: 'red', q: '文昌路 88 号 & more' }
    expect(read(writeFilters(filters))).toEqual(filters)
  })

  test('the same filters always make the same address', () => {
    const one: Filters = { q: 'a', view: 'unit', light: 'red' }
    const other: Filters = { light: 'red', view: 'unit', q: 'a' }
    expect(writeFilters(one)).toBe(writeFilters(other))
  })

  test('unknown views, stages and lights are left out', () => expect(read('view=all&stage=CLOSED&light=blue&evil=1')).toEqual({ view: 'mine' }))

  test('blanks around words do not count', () => {
    expect(read('q=%20%20')).toEqual({ view: 'mine' })
    expect(read('q=%20road%20').q).toBe('road')
  })

  test('a view alone narrows nothing', () => {
    expect(narrowed(read('view=done'))).toBe(false)
    expect(narrowed(read('view=done&light=red'))).toBe(true)
  })
})
