import { describe, expect, test } from 'vitest'
import { cell, csv } from './csv'
import { sheetTime } from './sheet-time'

describe('a list as a table file', () => {
  test.each(['=1+1', '+86 199', '-2', '@SUM(A1)', '\t=1', '  =cmd()', '＝1'])('%j cannot run as a formula', (text) => expect(cell(text).replace(/^"/, '').startsWith("'")).toBe(true))

  test('plain words stay as they are', () => expect(cell('文昌路 · 路面坑洞')).toBe('文昌路 · 路面坑洞'))

  test('commas, quotes and line ends are quoted', () => {
    expect(cell('a,b')).toBe('"a,b"')
    expect(cell('say "hi"')).toBe('"say ""hi"""')
    expect(cell('one\ntwo')).toBe('"one\ntwo"')
  })

  test('it begins with the mark of who took it out', () => expect(csv('市政管理处, 李*', ['a'], [['1']])).toBe('\ufeff"市政管理处, 李*"\r\na\r\n1\r\n'))
})

test('times stand on the city’s clock', () => expect(sheetTime('2026-11-25T23:32:01.938629Z', 'Asia/Shanghai')).toBe('2026-11-26 07:32'))
