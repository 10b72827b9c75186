import { describe, expect, test } from 'vitest'
import { parseMade, type Made } from './waiting'

const made: Made = { command: 'c', person: 'p', round: 'r', grid: 'g', turn: 1, name: '文昌社区 001', madeAt: 1000, form: { lon: 123, lat: 31, accuracy: 5 } }
const kept = (of: unknown) => JSON.stringify({ form: 1, made: of })

describe('check-offs that wait on the device', () => {
  test('are read back', () => expect(parseMade(kept([made]), 2000)).toEqual([made]))
  test('are let go after a day', () => expect(parseMade(kept([made]), 90_000_000)).toEqual([]))
  test('are none when what was kept is damaged', () => expect([parseMade('{', 1), parseMade(undefined, 1), parseMade(kept('x'), 1)]).toEqual([[], [], []]))
})
