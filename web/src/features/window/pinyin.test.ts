import { describe, expect, test } from 'vitest'
import { initials, nearness } from './pinyin'

describe('items by initials', () => {
  test.each([
    ['\u4e2a\u4f53\u5de5\u5546\u6237\u8bbe\u7acb\u767b\u8bb0', 'gtgshsldj'],
    ['\u793e\u4f1a\u4fdd\u969c\u5361', 'shbzk'],
    ['\u98df\u54c1\u7ecf\u8425\u8bb8\u53ef', 'spjyxk'],
    ['\u5c45\u4f4f\u8bc1', 'jzz'],
    ['A01 \u7a97', 'a01c'],
  ])('%s is typed %s', (name, typed) => expect(initials(name)).toBe(typed))

  test('the beginning of a name is nearer than its middle, and what does not fit is not found', () => {
    const one = { code: '1199', names: ['\u4e2a\u4f53\u5de5\u5546\u6237\u8bbe\u7acb\u767b\u8bb0', 'Registration of a sole trader'] }
    expect(nearness('gtgsh', one)).toBe(1)
    expect(nearness('\u4e2a\u4f53', one)).toBe(0)
    expect(nearness('sldj', one)).toBe(2)
    expect(nearness('sole', one)).toBe(1)
    expect(nearness('1199', one)).toBe(0)
    expect(nearness('xyz', one)).toBeUndefined()
  })
})
