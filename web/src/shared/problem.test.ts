import { describe, expect, test } from 'vitest'
import { Intent, newCommandId } from './intent'
import { Problem, toProblem } from './problem'

describe('a problem', () => {
  const refusal = toProblem(422, { type: 'https://anlan.dev/problems/words-missing', title: '请写几个字', detail: '至少 4 个字', field: 'words', status: 422 })
  test('is known by the last part of its type', () => expect(refusal.slug).toBe('words-missing'))
  test('keeps the words of the platform', () => expect([refusal.message, refusal.detail, refusal.field]).toEqual(['请写几个字', '至少 4 个字', 'words']))
  test('that was refused is decided', () => expect(refusal.undecided).toBe(false))
  test('of the server’s own making is not decided', () => expect(toProblem(503, undefined).undecided).toBe(true))
  test('without a document says only the status', () => expect(toProblem(502, '<html>')).toMatchObject({ slug: 'http-502', message: '' }))
})

describe('an intent', () => {
  const lost = () => Promise.reject(new Problem('no-answer', 0, ''))
  const refused = () => Promise.reject(new Problem('words-missing', 422, ''))
  const remember = (ids: string[], then: () => Promise<unknown>) => (id: string) => (ids.push(id), then())

  test('shares the answer of a double click', async () => {
    const ids: string[] = []
    const intent = new Intent()
    await Promise.all([intent.run(remember(ids, () => Promise.resolve())), intent.run(remember(ids, () => Promise.resolve()))])
    expect(ids).toHaveLength(1)
  })
  test('sends the same id again when the answer was lost', async () => {
    const ids: string[] = []
    const intent = new Intent()
    await intent.run(remember(ids, lost)).catch(() => undefined)
    await intent.run(remember(ids, () => Promise.resolve()))
    expect(ids[0]).toBe(ids[1])
  })
  test('takes a new id after a refusal', async () => {
    const ids: string[] = []
    const intent = new Intent()
    await intent.run(remember(ids, refused)).catch(() => undefined)
    await intent.run(remember(ids, refused)).catch(() => undefined)
    expect(ids[0]).not.toBe(ids[1])
  })
  test('has an id of the form the platform takes', () => expect(newCommandId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))
})
