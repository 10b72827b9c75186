import { describe, expect, test } from 'vitest'
import { filtersOf, lookOf, readFilters, writeFilters, type Layout } from './filters'
import { parseOldViews } from './old-views'
import { moved } from './saved-views'

const layout: Layout = { columns: ['matter', 'holder'], density: 'dense' }

describe('saved views', () => {
  test('a list that was kept looks the same again', () => {
    const filters = { ...readFilters(new URLSearchParams('view=pool&light=red&sort=oldest&q=road')), ...layout }
    expect(filtersOf(lookOf(filters, layout))).toEqual(filters)
    expect(readFilters(new URLSearchParams(writeFilters(filters)))).toEqual(filters)
  })
  test('a view without columns keeps none', () => expect(filtersOf(lookOf({ view: 'mine' }, { columns: [], density: 'normal' })).columns).toEqual([]))
  test('moving goes one place and stops at the ends', () => {
    const views = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
    expect(moved(views, 'a', 1)).toEqual(['b', 'a', 'c'])
    expect(moved(views, 'c', -1)).toEqual(['a', 'c', 'b'])
    expect(moved(views, 'a', -1)).toEqual(['a', 'b', 'c'])
    expect(moved(views, 'c', 1)).toEqual(['a', 'b', 'c'])
  })
})

describe('views of an earlier build', () => {
  test('damaged memory is an empty list', () => {
    expect(parseOldViews('{')).toEqual([])
    expect(parseOldViews('{"a":1}')).toEqual([])
    expect(parseOldViews('[{"name":1},null,{"name":" ","query":""}]')).toEqual([])
    expect(parseOldViews(undefined)).toEqual([])
  })
  test('are read with what this build knows', () => expect(parseOldViews('[{"name":" 早班 ","query":"view=pool&light=blue"}]')).toEqual([{ name: '早班', filters: { view: 'pool' } }]))
})
