import { expect, test } from 'vitest'
import { browserName } from './browser-name'

test('a browser is called by its family and its system', () => {
  expect(browserName('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36')).toBe('Chrome · Windows')
  expect(browserName('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0')).toBe('Edge · Windows')
  expect(browserName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1')).toBe('Safari · iOS')
})

test('what is no browser has no such name', () => {
  expect(browserName('curl/8.5.0')).toBeUndefined()
  expect(browserName(undefined)).toBeUndefined()
})
