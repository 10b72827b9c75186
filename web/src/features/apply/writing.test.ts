import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '@shared/problem'
import type { Saved, Whole } from './types'
import { Writing, type Sent } from './writing'

const whole = (revision = 1, answers: Record<string, string> = {}): Whole =>
  ({ id: 'd1', item: 'x', revision, itemVersion: 1, savedAt: '2026-11-28T00:00:00Z', situation: {}, answers, materials: [], step: 'situation' }) as unknown as Whole
const saved = (sent: Sent): Saved => ({ revision: sent.revision + 1, savedAt: '2026-11-28T00:01:00Z', itemVersion: 1, faults: [] })

const kept = new Map<string, string>()
beforeEach(() => {
  kept.clear()
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const typed = (writing: Writing, name: string) => writing.change({ answers: { 'shop.name': name } })

describe('a draft on a page', () => {
  it('is saved once, a moment after the last key', async () => {
    const send = vi.fn((_: string, sent: Sent) => Promise.resolve(saved(sent)))
    const writing = new Writing(whole(), send)
    typed(writing, '晓')
    typed(writing, '晓禾')
    await vi.advanceTimersByTimeAsync(1000)
    expect(send).toHaveBeenCalledTimes(1)
    expect(send.mock.calls[0]![1]).toMatchObject({ revision: 1, answers: { 'shop.name': '晓禾' } })
    expect(writing.standing).toBe('saved')
  })

  it('sends what was typed while a saving was under way, by the new revision', async () => {
    const send = vi.fn(async (_: string, sent: Sent) => {
      await new Promise((done) => setTimeout(done, 300))
      return saved(sent)
    })
    const writing = new Writing(whole(), send)
    typed(writing, '晓')
    await vi.advanceTimersByTimeAsync(900)
    typed(writing, '晓禾')
    const all = writing.flush()
    await vi.advanceTimersByTimeAsync(2000)
    expect(await all).toBe(true)
    expect(send.mock.calls.map(([, sent]) => sent.revision)).toEqual([1, 2])
  })

  it('waits in the browser without a network, over a reload too, and goes out later', async () => {
    const offline = vi.fn(() => Promise.reject(new Problem('offline', 0, '')))
    const writing = new Writing(whole(), offline)
    typed(writing, '晓禾')
    await vi.advanceTimersByTimeAsync(1000)
    expect(writing.standing).toBe('waiting')
    const send = vi.fn((_: string, sent: Sent) => Promise.resolve(saved(sent)))
    const after = new Writing(whole(), send)
    expect(after.content.answers).toEqual({ 'shop.name': '晓禾' })
    await vi.advanceTimersByTimeAsync(100)
    expect(send.mock.calls[0]![1].page, 'the platform knows the page again').toBe((offline.mock.calls as unknown as [string, Sent][])[0]![1].page)
    expect(kept.size).toBe(0)
  })

  it('does not overwrite what another device saved; the person chooses', async () => {
    const send = vi.fn((_: string, sent: Sent) => (sent.revision < 5 ? Promise.reject(new Problem('draft-moved-on', 409, '', { revision: 5 })) : Promise.resolve(saved(sent))))
    const writing = new Writing(whole(), send)
    typed(writing, '晓禾')
    await vi.advanceTimersByTimeAsync(1000)
    expect(writing.standing).toBe('conflict')
    typed(writing, '晓禾早餐')
    await vi.advanceTimersByTimeAsync(9000)
    expect(send).toHaveBeenCalledTimes(1)
    writing.keepMine(whole(5, { 'shop.name': '别的' }))
    await vi.advanceTimersByTimeAsync(10)
    expect(send.mock.calls[1]![1]).toMatchObject({ revision: 5, answers: { 'shop.name': '晓禾早餐' } })
    expect(writing.standing).toBe('saved')
  })

  it('takes the other when that was chosen, and leaves nothing behind', async () => {
    const writing = new Writing(whole(), () => Promise.reject(new Problem('draft-moved-on', 409, '')))
    typed(writing, '晓禾')
    await vi.advanceTimersByTimeAsync(1000)
    writing.takeOther(whole(5, { 'shop.name': '别的' }))
    expect(writing.content.answers).toEqual({ 'shop.name': '别的' })
    expect(await writing.flush()).toBe(true)
    expect(kept.size).toBe(0)
  })

  it('leaves nothing of somebody on a device where they are signed out', async () => {
    const writing = new Writing(whole(), () => Promise.reject(new Problem('absent', 404, '')))
    typed(writing, '晓禾')
    await vi.advanceTimersByTimeAsync(1000)
    expect(writing.standing).toBe('refused')
    expect(kept.size).toBe(0)
  })
})
