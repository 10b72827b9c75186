import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const src = join(import.meta.dirname, '../src')
const words = join(src, 'shared/i18n')
const rooms = readdirSync(join(words, 'zh-CN'))

/** English marks plural forms with a suffix that Chinese does not need. */
const keysOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path ? `${path}.${key}` : key)) : [path.replace(/_(one|other)$/, '')]

const read = (language: string, room: string): unknown => JSON.parse(readFileSync(join(words, language, room), 'utf8'))
const keys = (language: string, room: string) => [...new Set(keysOf(read(language, room)))].sort()

describe('the words of the city', () => {
  test('English has the same rooms as Chinese', () => expect(readdirSync(join(words, 'en'))).toEqual(rooms))

  test.each(rooms)('%s says the same in both languages', (room) => expect(keys('en', room)).toEqual(keys('zh-CN', room)))

  test.each(rooms)('%s takes the same values in both languages', (room) => {
    const slots = (language: string) => [...new Set([...JSON.stringify(read(language, room)).matchAll(/\{\{(\w+)\}\}/g)].map((hit) => hit[1]))].sort()
    const timeSlots = new Set(['monthName', 'month', 'weekday'])
    const without = (all: (string | undefined)[]) => all.filter((slot) => !timeSlots.has(slot ?? ''))
    expect(without(slots('en'))).toEqual(without(slots('zh-CN')))
  })

  test('no component holds Chinese words of its own', () => {
    const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
    const offenders = sources.filter((file) => /[\u4e00-\u9fff]/.test(withoutComments(readFileSync(join(src, file), 'utf8'))))
    expect(offenders).toEqual([])
  })
})
