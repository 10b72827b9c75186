import { describe, expect, test } from 'vitest'
import { shortNumber, wholeNumber } from './number'

describe('case numbers at the desk', () => {
  test('lists show day, channel and serial', () => expect(shortNumber('9901022026112530002174')).toBe('…1125·3·000217'))
  test('what is no case number stays as it is', () => expect(shortNumber('12')).toBe('12'))
  test('a pasted number with blanks is whole', () => expect(wholeNumber(' 990102 20261125 3 000217 4 ')).toBe('9901022026112530002174'))
  test('words and parts of a number are not', () => {
    expect(wholeNumber('文昌路')).toBeUndefined()
    expect(wholeNumber('000217')).toBeUndefined()
  })
})
