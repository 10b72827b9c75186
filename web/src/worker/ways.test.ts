import { describe, expect, test } from 'vitest'
import { cacheOf, outdated, wayOf } from './ways'

const HERE = 'https://linlan.example'
const way = (path: string, { method = 'GET', mode = 'cors' } = {}) => wayOf({ method, mode, url: new URL(path, HERE).href }, HERE)

describe('the worker', () => {
  test('leaves the platform alone, pictures and pages of it included', () => {
    for (const path of ['/api/cases/mine', '/api/files/1?size=thumb', '/api/live', '/v3/api-docs', '/actuator/health', '/api']) {
      expect(way(path)).toBe('leave')
      expect(way(path, { mode: 'navigate' })).toBe('leave')
    }
  })
  test('leaves what is sent and what belongs to others', () => {
    expect(way('/report', { method: 'POST' })).toBe('leave')
    expect(way('https://elsewhere.example/assets/a.js')).toBe('leave')
  })
  test('knows pages, assets and other files', () => {
    expect(way('/desk/tasks?view=mine', { mode: 'navigate' })).toBe('page')
    expect(way('/apidocs', { mode: 'navigate' })).toBe('page')
    expect(way('/assets/index-abc.js')).toBe('asset')
    expect(way('/icon.svg')).toBe('file')
  })
})

describe('caches', () => {
  test('of a build and the one before stay, older ones go, others are not ours', () => {
    const now = cacheOf('c')
    expect(outdated(['other', cacheOf('a'), cacheOf('b'), now], now)).toEqual([cacheOf('a')])
    expect(outdated([cacheOf('b'), now], now)).toEqual([])
    expect(outdated([now], now)).toEqual([])
  })
})
