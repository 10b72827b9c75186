import { expect, test } from 'vitest'
import { penKey } from './use-pen-words'

test('what an editor says is found by its own words', () => {
  expect(penKey('Activate create/remove space tool')).toBe('activate-create-remove-space-tool')
  expect(penKey('Hit policy:')).toBe('hit-policy-colon')
  expect(penKey('Timer boundary event (non-interrupting)')).toBe('timer-boundary-event-non-interrupting')
})
