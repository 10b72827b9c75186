import { describe, expect, test } from 'vitest'
import { MOST_VIEWS, parseViews, renamed, withView } from './saved-views'

const a = { name: '早班', query: 'view=pool' }
const b = { name: '超期', query: 'view=overdue' }

describe('saved views', () => {
  test('damaged memory is an empty list', () => {
    expect(parseViews('{')).toEqual([])
    expect(parseViews('{"a":1}')).toEqual([])
    expect(parseViews('[{"name":1},null]')).toEqual([])
    expect(parseViews(undefined)).toEqual([])
  })
  test('what was kept comes back', () => expect(parseViews(JSON.stringify([a, b]))).toEqual([a, b]))
  test('the same name again replaces', () => expect(withView([a, b], { name: ' 早班 ', query: 'view=mine' })).toEqual([b, { name: '早班', query: 'view=mine' }]))
  test('a view needs a name', () => expect(withView([a], { name: '  ', query: 'x' })).toEqual([a]))
  test('renaming keeps the place and takes over a taken name', () => {
    expect(renamed([a, b], '早班', '晨会')).toEqual([{ name: '晨会', query: 'view=pool' }, b])
    expect(renamed([a, b], '早班', '超期')).toEqual([{ name: '超期', query: 'view=pool' }])
    expect(renamed([a], '早班', ' ')).toEqual([a])
  })
  test('there is an end to them', () => expect(withView(Array.from({ length: MOST_VIEWS }, (_, n) => ({ name: `${n}`, query: '' })), a)).toHaveLength(MOST_VIEWS))
})
