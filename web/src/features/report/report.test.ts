import { describe, expect, test } from 'vitest'
import type { Draft } from '@loop/draft'
import type { Attribute, Kind, Located, UploadedFile } from '@shared/types'
import { matches } from './kind-search'
import { phoneFault, tidyPhone } from './phone'
import { answerFault } from './answer-fault'
import { firstOpen, mayOpen, nextStep, place as placeOf, repeatKey, type Asked } from './steps'

const photo = { id: 'p1' } as UploadedFile
const place = { means: 'map' as const, lon: 123.3, lat: 31.05, located: {} as Located }
const answered: Draft = { kind: 'pothole', photos: [photo], place, words: '路上有个坑', savedAt: 1 }
const decided: Draft = { ...answered, repeat: { of: repeatKey(answered), choice: 'new' } }

const plain: Asked = { photos: 1, attributes: [] }
const extent: Attribute = { code: 'extent', name: '坏成什么样', nameEn: 'What is wrong', type: 'CHOICE', required: true, choices: [{ code: 'single', name: '一盏', nameEn: 'One' }, { code: 'row', name: '一排', nameEn: 'A row' }] }
const pole: Attribute = { code: 'pole', name: '灯杆编号', nameEn: 'Pole', type: 'TEXT', required: false, choices: [] }
const lamp: Asked = { photos: 1, attributes: [extent, pole] }

describe('the way through the questions', () => {
  test('begins with the kind', () => expect(firstOpen({ savedAt: 0 }, plain)).toBe('kind'))
  test('does not pass a question without an answer', () => expect(mayOpen('words', { kind: 'pothole', savedAt: 1 }, plain)).toBe(false))
  test('lets one go back to what is answered', () => expect(mayOpen('photos', answered, plain)).toBe(true))
  test('asks for photos only where the kind needs them', () => expect(firstOpen({ ...answered, photos: undefined, repeat: decided.repeat }, plain)).toBe('photos'))
  test('asks about repeats after the words', () => expect(nextStep('words', answered, plain, false)).toBe('repeats'))
  test('asks about repeats again when the place was changed', () => expect(nextStep('place', { ...decided, contact: { leave: false }, place: { ...place, lon: 123.4 } }, plain, true)).toBe('repeats'))
  test('asks what the kind asks, and only then', () => expect([nextStep('kind', { kind: 'light', savedAt: 1 }, lamp, false), nextStep('kind', answered, plain, false)]).toEqual(['attributes', 'photos']))
  test('does not pass a question of the kind that must be answered', () => expect(firstOpen({ ...answered, attributes: { of: 'pothole', answers: { pole: '7' } } }, lamp)).toBe('attributes'))
  test('asks anew when the kind was changed', () => expect(firstOpen({ ...decided, attributes: { of: 'other', answers: { extent: 'row' } } }, lamp)).toBe('attributes'))
  test('counts the questions of the kind', () => expect([placeOf('photos', lamp), placeOf('photos', plain)].map(({ n, of }) => [n, of])).toEqual([[3, 6], [2, 5]]))
  test('returns to the check when nothing else became open', () => expect(nextStep('words', { ...decided, contact: { leave: false } }, plain, true)).toBe('check'))
})

describe('an answer', () => {
  const depth: Attribute = { ...pole, code: 'depth', type: 'NUMBER' }
  test('that must be there is missed', () => expect(answerFault(extent, ' ')).toBe('missing'))
  test('that may be left out is not', () => expect(answerFault(depth, '')).toBeUndefined())
  test('in figures is a whole number', () => expect(['12', '1.5', '12345', '-1'].map((value) => answerFault(depth, value))).toEqual([undefined, 'number', 'number', 'number']))
  test('in words is not too long', () => expect([answerFault(pole, '字'.repeat(100)), answerFault(pole, '字'.repeat(101))]).toEqual([undefined, 'long']))
})

describe('a telephone number', () => {
  test('is read through blanks, full-width digits and the country code', () => expect(tidyPhone('+86 １９９ 0000-0217')).toBe('19900000217'))
  test('of eleven digits can be dialled', () => expect(phoneFault('19900000217')).toBeUndefined())
  test('of a land line needs its area code', () => expect([phoneFault('0990-5550102'), phoneFault('5550102')]).toEqual([undefined, { key: 'phoneForm' }]))
  test('that is too short says how many digits are there', () => expect(phoneFault('1990000021')).toEqual({ key: 'phoneLength', length: 11, now: 10 }))
  test('that is missing says so', () => expect(phoneFault(' ')).toEqual({ key: 'phoneMissing' }))
})

describe('the search for a kind', () => {
  const range = { min: 1, max: 6 }
  const pothole: Kind = { code: 'pothole', name: '路面坑洞、破损', nameEn: 'Pothole or broken road', hint: '路面有坑、塌陷', hintEn: 'Holes in the road', photos: range, words: range, attributes: [], dueText: '5 个工作日', dueTextEn: '5 working days' }
  test('finds what people say', () => expect(matches([pothole], '路上有个坑')).toEqual([pothole]))
  test('finds English words', () => expect(matches([pothole], 'a hole in the road')).toEqual([pothole]))
  test('does not find what has nothing in common', () => expect(matches([pothole], '树倒了')).toEqual([]))
  test('shows all without words', () => expect(matches([pothole], ' ')).toEqual([pothole]))
})
