import { describe, expect, test } from 'vitest'
import { inOrder, type ProcedureStep } from './procedure-steps'

const step = (id: string, state: ProcedureStep['state'], at?: string): ProcedureStep => ({ id, name: id, state, at })
const ids = (steps: ProcedureStep[]) => inOrder(steps).map(({ id }) => id)

describe('the procedure as a list', () => {
  test('what was done comes by time, then where it is, then what may follow', () =>
    expect(ids([step('sort', 'done', '2026-11-25T10:00'), step('accept', 'done', '2026-11-25T09:00'), step('handle', 'here'), step('check', 'ahead')])).toEqual(['accept', 'sort', 'handle', 'check']))

  test('ways the case went past are left out', () => expect(ids([step('sort', 'ahead'), step('accept', 'done', '1'), step('handle', 'here'), step('answer', 'ahead')])).toEqual(['accept', 'handle', 'answer']))

  test('an ended case has nothing ahead', () => expect(ids([step('sort', 'ahead'), step('accept', 'done', '1'), step('confirm', 'ahead')])).toEqual(['accept']))
})
