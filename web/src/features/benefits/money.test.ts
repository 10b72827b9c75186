import { expect, test } from 'vitest'
import { yuan } from './money'

test('fen are read as yuan, with decimals only where there are some', () => {
  expect(yuan(324000)).toBe('3,240')
  expect(yuan(5)).toBe('0.05')
  expect(yuan(123456789)).toBe('1,234,567.89')
  expect(yuan(0)).toBe('0')
})
