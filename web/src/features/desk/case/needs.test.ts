import { describe, expect, test } from 'vitest'
import type { UploadedFile } from '@shared/types'
import type { Offer } from '../types'
import { arrange, asksAgain, bodyOf, missing, nothingTyped, primaryOf } from './needs'

const offer = (act: string, needs: Partial<Offer['needs']> = {}, more: Partial<Offer> = {}): Offer => ({
  act,
  task: 't1',
  label: act,
  labelEn: act,
  primary: false,
  danger: false,
  allowed: true,
  needs: { words: 'none', photosBefore: 0, photosAfter: 0, unit: false, fields: [], ...needs },
  ...more,
})
const photo = (id: string) => ({ id }) as UploadedFile

describe('what an act needs', () => {
  test('words of two characters are enough, blanks are none', () => {
    const back = offer('return', { words: 'required' })
    expect(missing(back, { ...nothingTyped, words: '  ' })).toEqual([{ field: 'words', lacking: 2 }])
    expect(missing(back, { ...nothingTyped, words: ' 不归我们 ' })).toEqual([])
  })
  test('optional words are not asked for', () => expect(missing(offer('pass', { words: 'optional' }), nothingTyped)).toEqual([]))
  test('photos of before and after are counted apart', () => {
    const handled = offer('handled', { photosBefore: 1, photosAfter: 2 })
    expect(missing(handled, { ...nothingTyped, after: [photo('a')] })).toEqual([
      { field: 'before', lacking: 1 },
      { field: 'after', lacking: 1 },
    ])
  })
  test('a dispatch needs a unit', () => expect(missing(offer('dispatch', { unit: true }), nothingTyped)).toEqual([{ field: 'unit', lacking: 1 }]))
})

describe('what is sent', () => {
  const typed = { words: ' 已修补 ', before: [photo('b')], after: [photo('a')], check: [photo('c')], unit: { uscc: 'U', name: 'u' } }
  test('an act carries only what belongs to it', () => {
    expect(bodyOf(offer('claim'), typed, 4)).toEqual({ act: 'claim', task: 't1', version: 4, words: undefined, photos: undefined, unit: undefined })
    expect(bodyOf(offer('note', { words: 'required' }, { task: undefined }), typed, 4)).toMatchObject({ words: '已修补', photos: undefined })
  })
  test('finished work carries both photos with their purposes', () =>
    expect(bodyOf(offer('handled', { words: 'optional', photosBefore: 1, photosAfter: 1 }), { ...typed, check: [] }, 4).photos).toEqual([
      { id: 'b', purpose: 'before' },
      { id: 'a', purpose: 'after' },
    ]))
  test('a check carries its own photos and no others', () => expect(bodyOf(offer('pass', { words: 'optional' }), typed, 4).photos).toEqual([{ id: 'c', purpose: 'check' }]))
  test('only a dispatch names the unit', () => {
    expect(bodyOf(offer('dispatch', { unit: true }), typed, 4).unit).toBe('U')
    expect(bodyOf(offer('pass'), typed, 4).unit).toBeUndefined()
  })
})

describe('the buttons', () => {
  test('dangerous acts and those that undo work ask again', () => {
    expect(asksAgain(offer('anything', {}, { danger: true }))).toBe(true)
    expect(asksAgain(offer('redo'))).toBe(true)
    expect(asksAgain(offer('accept'))).toBe(false)
  })
  test('Ctrl+Enter never sends what is not allowed', () => {
    expect(primaryOf([offer('handled', {}, { primary: true, allowed: false })])).toBeUndefined()
    expect(primaryOf([offer('return'), offer('accept', {}, { primary: true })])?.act).toBe('accept')
  })
  test('primary first, dangerous last, barred ones under their reason', () => {
    const { allowed, barred } = arrange(
      [offer('bad', {}, { danger: true }), offer('note'), offer('go', {}, { primary: true }), offer('x', {}, { allowed: false, why: 'w' }), offer('y', {}, { allowed: false, why: 'w' })],
      ({ why }) => why ?? '',
    )
    expect(allowed.map(({ act }) => act)).toEqual(['go', 'note', 'bad'])
    expect(barred.map(([why, offers]) => [why, offers.length])).toEqual([['w', 2]])
  })
})
