import { expect, test } from 'vitest'
import english from '@shared/i18n/en/archive.json'
import chinese from '@shared/i18n/zh-CN/archive.json'

type Words = { [key: string]: string | Words }

/** The keys of all words, with the places to be filled in. */
const keys = (words: Words, above = ''): string[] => Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? `${above}${key} ${[...value.matchAll(/{{\w+}}/g)].map(String).sort().join()}` : keys(value, `${above}${key}.`)))

test('every word of the archive stands in both languages with the same places to fill in', () => {
  expect(keys(english).sort()).toEqual(keys(chinese).sort())
})
