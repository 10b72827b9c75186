import type { TFunction } from 'i18next'
import { describe, expect, test } from 'vitest'
import { bareNumber, distance, groupNumber, makeDates, partsOf } from './format'
import en from './i18n/en/common.json'
import zh from './i18n/zh-CN/common.json'

/** Looks words up as i18next does, without its machinery. */
const words = (room: object): TFunction =>
  ((key: string, values: Record<string, unknown> = {}) => {
    const found = key
      .replace('common:', '')
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], room) as string
    return found.replace(/\{\{(\w+)\}\}/g, (_, slot: string) => String(values[slot]))
  }) as TFunction

describe('a case number', () => {
  test('is set in groups', () => expect(groupNumber('9901022026111630002174')).toBe('990102 20261116 3 000217 4'))
  test('that is grouped already stays so', () => expect(groupNumber('990102 20261116 3 000217 4')).toBe('990102 20261116 3 000217 4'))
  test('of another length is left as it was typed', () => expect(groupNumber('12345')).toBe('12345'))
  test('is read through blanks, dashes and full-width digits', () => expect(bareNumber(' ９９０１０２-20261116 3\u3000000217 4')).toBe('9901022026111630002174'))
})

describe('dates', () => {
  const late = '2026-11-25T17:30:00Z'
  test('are read on the city’s clock, not on the device’s', () => expect(partsOf(late, 'Asia/Shanghai')).toMatchObject({ month: 11, day: 26, hour: '01', weekday: 4 }))
  test('are written for Chinese readers with spaces around the digits', () => expect(makeDates(words(zh), 'Asia/Shanghai').day(late)).toBe('11 月 26 日（周四）'))
  test('are short for staff', () => expect(makeDates(words(zh), 'Asia/Shanghai').short(late)).toBe('11-26 01:30'))
  test('that were typed are meant on the city’s clock', () => expect(makeDates(words(zh), 'Asia/Shanghai').instant('2026-11-26T01:30')).toBe('2026-11-25T17:30:00.000Z'))
  test('of papers carry their year', () => {
    expect(makeDates(words(zh), 'Asia/Shanghai').full(late)).toBe('2026 年 11 月 26 日')
    expect(makeDates(words(en), 'Asia/Shanghai').full(late)).toBe('26 Nov 2026')
    expect(makeDates(words(zh), 'Asia/Shanghai').stamp(late)).toBe('2026-11-26 01:30')
  })
  test('are written in English', () => expect(makeDates(words(en), 'Asia/Shanghai').day(late)).toBe('Thu 26 Nov'))
})

describe('a distance', () => {
  test('below a kilometre is in metres', () => expect(distance(words(zh), 84.6)).toBe('85 米'))
  test('is never nothing', () => expect(distance(words(zh), 0.2)).toBe('1 米'))
  test('from a kilometre on is in tenths', () => expect(distance(words(en), 1249)).toBe('1.2 km'))
})
