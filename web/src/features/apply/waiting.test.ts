import { describe, expect, it } from 'vitest'
import { waitOf } from './waiting'

describe('how long somebody waits', () => {
  it.each([
    [undefined, undefined],
    [5, { key: 'soon', minutes: 1 }],
    [61, { key: 'minutes', minutes: 2 }],
    [3600, { key: 'minutes', minutes: 60 }],
    [3601, { key: 'long', minutes: 61 }],
  ])('%s seconds', (seconds, words) => expect(waitOf({ seconds })).toEqual(words))
})
