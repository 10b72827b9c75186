import { describe, expect, test } from 'vitest'
import { readAddress } from './address'

describe('where somebody comes from', () => {
  test('is this machine by its own addresses', () => {
    expect(readAddress('127.0.0.1')).toBe('own')
    expect(readAddress('0000000000000000::/64')).toBe('own')
  })
  test('is read as people write it', () => {
    expect(readAddress('199.0.2.7')).toBe('199.0.2.7')
    expect(readAddress('20010db800000000::/64')).toBe('2001:db8::/64')
    expect(readAddress('20010db80000000a::/64')).toBe('2001:db8:0:a::/64')
  })
})
