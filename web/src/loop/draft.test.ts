import { describe, expect, test } from 'vitest'
import { isBegun, KEPT_DAYS, parseDraft, storable, type Draft } from './draft'

const now = Date.UTC(2026, 10, 25)
const days = (n: number) => n * 86_400_000
const draft: Draft = { kind: 'pothole', words: '路上有个坑', contact: { leave: true, phone: '19900000217' }, savedAt: now - days(1) }

describe('a draft', () => {
  test('is found again as it was left', () => expect(parseDraft(storable(draft), now)).toMatchObject({ kind: 'pothole', words: '路上有个坑' }))
  test('leaves no telephone on the device', () => expect(storable(draft)).not.toContain('19900000217'))
  test('is let go when it is too old', () => expect(parseDraft(storable(draft), now + days(KEPT_DAYS))).toBeUndefined())
  test('of another form is let go', () => expect(parseDraft(JSON.stringify({ form: 0, draft }), now)).toBeUndefined())
  test('that is damaged is let go', () => expect(parseDraft('{"form":1,', now)).toBeUndefined())
  test('without answers is not begun', () => expect(isBegun({ photos: [], savedAt: now })).toBe(false))
})
