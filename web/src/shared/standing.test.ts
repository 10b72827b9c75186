import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followPage, standIn, standing, standingFor, stopStandingIn } from './standing'

const DRAFT = '01900000-0000-7000-8000-000000000001'
const WRITING = '/api/applications/drafts/{id}'

function at(address: string): void {
  const { pathname, search } = new URL(address, 'https://city.example')
  vi.stubGlobal('location', { pathname, search })
}

describe('in whose name a request is made', () => {
  beforeEach(() => {
    const kept = new Map<string, string>()
    vi.stubGlobal('sessionStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('is one’s own until somebody stands in', () => {
    at(`/apply/item/${DRAFT}`)
    expect(standingFor(WRITING)).toBeUndefined()
  })

  it('is the person’s in every draft that a window writes, and nowhere else', () => {
    standIn({ id: 'w', name: '周**', back: '/desk/window' })
    at(`/apply/item/${DRAFT}`)
    expect(standingFor(WRITING)).toBe('w')
    expect(standingFor('/api/licences/mine')).toBeUndefined()
    at('/my/applications')
    expect(standingFor(WRITING)).toBeUndefined()
    stopStandingIn()
    expect(standing()).toBeUndefined()
  })

  it('is the relative’s in the one draft that was begun for them, not in one’s own beside it', () => {
    standIn({ id: 'f', name: '周桂兰', back: '/my/applications', family: { mandate: 'm', draft: DRAFT } })
    at(`/apply/item/${DRAFT}/check`)
    expect(standingFor(WRITING)).toBe('f')
    expect(standingFor('/api/files/uploads')).toBe('f')
    at('/apply/item/another')
    expect(standingFor(WRITING)).toBeUndefined()
    expect(standing()).toBeUndefined()
  })

  it('is the relative’s on the page of what was handed in, as its address says', () => {
    at(followPage('9901022026111630002174', 'f'))
    for (const path of ['/api/cases/{number}/progress', '/api/cases/{number}/letters', '/api/applications/{number}', '/api/applications/{number}/corrections', '/api/files/uploads']) expect(standingFor(path), path).toBe('f')
    for (const path of ['/api/cases/{number}/wishes', '/api/applications/mine', '/api/ratings/{number}']) expect(standingFor(path), path).toBeUndefined()
    at('/progress/9901022026111630002174')
    expect(standingFor('/api/cases/{number}/progress')).toBeUndefined()
  })
})
