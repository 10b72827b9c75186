import { describe, expect, test } from 'vitest'
import type { TaskRow } from '../types'
import { settle } from './settle'

const row = (task: string, holder?: string) => ({ task, holder }) as TaskRow

describe('a list that somebody reads', () => {
  test('rows keep their places and show the news', () => {
    const { rows, changes } = settle([row('a'), row('b')], [row('b', '李*'), row('a')])
    expect(rows).toEqual([row('a'), row('b', '李*')])
    expect(changes).toBe(0)
  })

  test('what came is counted and not shown', () => {
    const { rows, changes } = settle([row('a')], [row('z'), row('a')])
    expect(rows).toHaveLength(1)
    expect(changes).toBe(1)
  })

  test('what left stays, faded', () => {
    const { rows, gone, changes } = settle([row('a'), row('b')], [row('b')])
    expect(rows.map(({ task }) => task)).toEqual(['a', 'b'])
    expect([...gone]).toEqual(['a'])
    expect(changes).toBe(1)
  })

  test('on a full page the last rows were only pushed on', () => {
    const { gone, changes } = settle([row('a'), row('b'), row('c')], [row('z'), row('a'), row('b')], true)
    expect(gone.size).toBe(0)
    expect(changes).toBe(1)
    expect([...settle([row('a'), row('b'), row('c')], [row('b'), row('c'), row('d')], true).gone]).toEqual(['a'])
  })

  test('a quiet list has no changes', () => expect(settle([row('a')], [row('a')]).changes).toBe(0))
})
