import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const src = join(import.meta.dirname, '../src')
const words = join(src, 'shared/i18n')
const rooms = readdirSync(join(words, 'zh-CN'))

/** English marks plural forms with a suffix that Chinese does not need; an application has words of its own where other matters are reported. */
const keysOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path ? `${path}.${key}` : key)) : [path.replace(/_(one|other|application)$/, '')]

const read = (language: string, room: string): unknown => JSON.parse(readFileSync(join(words, language, room), 'utf8'))
const keys = (language: string, room: string) => [...new Set(keysOf(read(language, room)))].sort()

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.includes('generated'))
  .map((file) => {
    const text = readFileSync(join(src, file), 'utf8')
    const words = /useTranslation\((?:'(\w+)')?\)/.exec(text)
    const room = words ? (words[1] ?? 'common') : undefined
    const literals = [...text.matchAll(/'([^'\n]+)'|`([^`]*)`/g)].flatMap((hit) => said((hit[1] ?? hit[2])!, room))
    const asked = [...text.matchAll(/\bt\((?:'([^'\n]+)'|`([^`]*)`)/g)].flatMap((hit) => said((hit[1] ?? hit[2])!, room))
    return { file, said: literals, asked }
  })

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

  test('every text that a component asks for is there', () => {
    const missing = sources.flatMap(({ file, asked }) => asked.filter(({ room, path }) => !known(room).some((key) => path.test(key))).map(({ text }) => `${file}: ${text}`))
    expect(missing).toEqual([])
  })

  test.each(rooms)('no text of %s is there for nobody', (file) => {
    const room = file.replace('.json', '')
    const paths = sources.flatMap(({ said }) => said.filter((each) => each.room === undefined || each.room === room || (room === 'common' && each.own)).map(({ path }) => path))
    const fromData = (key: string) => BUILT_FROM_DATA.some((start) => `${room}:${key}`.startsWith(start))
    expect(known(room).filter((key) => !fromData(key) && !paths.some((path) => path.test(key)))).toEqual([])
  })
})

/** Texts whose last parts are elements and acts of the city's procedures, put together by `act-words.ts`, and those that the editors ask for by their own words. */
const BUILT_FROM_DATA = ['desk:consequence.', 'desk:phrases.', 'pen:']

interface Said {
  text: string
  /** Undefined where a function is given its words by whoever calls it. */
  room: string | undefined
  /** Says no room itself: the room of its file, or the common one. */
  own: boolean
  path: RegExp
}

function known(room: string | undefined): string[] {
  return (room === undefined ? rooms : [`${room}.json`]).flatMap((file) => keys('zh-CN', file))
}

/** A text's name as a pattern: what is put in at run time stands for one part of it. What is all put in says nothing. */
function said(text: string, room: string | undefined): Said[] {
  const fixed = text.replace(/\$\{[^}]*\}+/g, '')
  if (fixed !== text && !/[a-z]{2,}.*\.|\..*[a-z]{2,}/i.test(fixed)) return []
  const [, explicit, name] = /^(?:([a-z]+):)?(.*)$/s.exec(text)!
  const pattern = name!
    .split(/\$\{[^}]*\}+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^.]+')
  return [{ text, room: explicit ?? room, own: !explicit, path: new RegExp(`^${pattern}(\\.\\d+)?$`) }]
}
