import { describe, expect, test } from 'vitest'
import { press, type Marks } from './keys'

const ids = ['a', 'b', 'c']
const at = (place: number, ...marked: string[]): Marks => ({ at: place, marked: new Set(marked) })

describe('the task list by keyboard', () => {
  test('J goes down and stops at the last row', () => {
    expect(press('j', at(-1), ids)?.marks.at).toBe(0)
    expect(press('J', at(1), ids)?.marks.at).toBe(2)
    expect(press('ArrowDown', at(2), ids)?.marks.at).toBe(2)
  })

  test('K goes up and stops at the first row', () => {
    expect(press('k', at(2), ids)?.marks.at).toBe(1)
    expect(press('k', at(0), ids)?.marks.at).toBe(0)
    expect(press('k', at(-1), ids)?.marks.at).toBe(0)
  })

  test('X marks the row and unmarks it again', () => {
    const marked = press('x', at(1), ids)!.marks
    expect([...marked.marked]).toEqual(['b'])
    expect([...press('x', marked, ids)!.marks.marked]).toEqual([])
  })

  test('X and Enter mean nothing before a row is chosen', () => {
    expect(press('x', at(-1), ids)).toBeUndefined()
    expect(press('Enter', at(-1), ids)).toBeUndefined()
    expect(press('Enter', at(1), ids)?.ask).toBe('open')
  })

  test('Escape first forgets the marks, then the row', () => {
    const once = press('Escape', at(1, 'a'), ids)!.marks
    expect(once.marked.size).toBe(0)
    expect(press('Escape', once, ids)?.marks.at).toBe(-1)
    expect(press('Escape', at(-1), ids)).toBeUndefined()
  })

  test('N, /, ? and the brackets ask the page', () => expect(['n', '/', '?', '[', ']'].map((key) => press(key, at(0), ids)?.ask)).toEqual(['next', 'search', 'help', 'newer', 'older']))

  test('any other key stays with the browser', () => expect(['a', 'Tab', 'F5', ' '].map((key) => press(key, at(0), ids))).toEqual([undefined, undefined, undefined, undefined]))

  test('an empty list has no rows to walk', () => expect(press('j', at(-1), [])).toBeUndefined())
})
