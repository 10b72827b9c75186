import { expect, test } from 'vitest'
import { shareUsed } from './share'

const [opened, due] = ['2026-11-20T00:00:00Z', '2026-11-30T00:00:00Z']
test('half of the time has passed in the middle', () => expect(shareUsed(opened, due, '2026-11-25T00:00:00Z')).toBe(0.5))
test('an overdue promise is used up, not more', () => expect(shareUsed(opened, due, '2026-12-25T00:00:00Z')).toBe(1))
test('a clock that is behind shows nothing used', () => expect(shareUsed(opened, due, '2026-11-01T00:00:00Z')).toBe(0))
