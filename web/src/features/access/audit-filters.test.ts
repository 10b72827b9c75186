import { expect, test } from 'vitest'
import { auditQuery, NO_FILTERS } from './audit-filters'

test('nothing chosen asks for everything', () => {
  expect(Object.values(auditQuery(NO_FILTERS)).filter((value) => value !== undefined)).toEqual([])
})

test('a case is found by its number as it is shown', () => {
  expect(auditQuery({ ...NO_FILTERS, subject: '990102 20261126 3 000217 4' }).subject).toBe('case:9901022026112630002174')
  expect(auditQuery({ ...NO_FILTERS, subject: ' records ' }).subject).toBe('records')
})

test('the last day counts whole', () => {
  expect(auditQuery({ ...NO_FILTERS, from: '2026-11-01', to: '2026-11-30' })).toMatchObject({ from: '2026-11-01T00:00:00+08:00', to: '2026-12-01T00:00:00+08:00' })
})
