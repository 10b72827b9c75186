import { describe, expect, it } from 'vitest'
import { callOf, filledIn, partOf, sorted, type TranscriptLine } from './transcript'

const line = (part: Partial<TranscriptLine>): TranscriptLine => ({ field: 'name', element: 'agent.name', name: '姓名', nameEn: 'Name', value: '王芳', sure: true, note: 'as_read', standing: 'same', ...part })

describe('what was read off a paper', () => {
  it.each([
    ['same', true, undefined, 'none'],
    ['same', false, undefined, 'decide'],
    ['same', true, '王方', 'decide'],
    ['empty', true, undefined, 'offer'],
    ['empty', false, undefined, 'offer'],
    ['differs', true, undefined, 'decide'],
    ['unfit', true, undefined, 'decide'],
    ['expired', true, undefined, 'decide'],
    ['valid', true, undefined, 'none'],
  ] as const)('%s, sure %s, known otherwise %s: %s', (standing, sure, known, call) => {
    expect(callOf(line({ standing, sure, known }))).toBe(call)
  })

  it('is parted by what it asks, each part in the order of the paper', () => {
    const lines = [line({ field: 'a' }), line({ field: 'b', standing: 'differs' }), line({ field: 'c', standing: 'empty' }), line({ field: 'd', standing: 'differs' })]
    const by = sorted(lines)
    expect([by.decide, by.offer, by.none].map((part) => part.map(({ field }) => field).join(''))).toEqual(['bd', 'c', 'a'])
  })

  it('goes only where nothing stands and only when it is sure', () => {
    const lines = [line({ standing: 'empty' }), line({ element: 'agent.idNumber', value: '1', standing: 'empty', sure: false }), line({ element: 'agent.sex', value: '男', standing: 'differs' })]
    expect(filledIn({ 'agent.sex': '女' }, lines)).toEqual({ 'agent.sex': '女', 'agent.name': '王芳' })
    // Typed meanwhile: the platform has not seen it yet.
    expect(filledIn({ 'agent.name': '王' }, lines)['agent.name']).toBe('王')
  })

  it('is cut out of the picture level', () => {
    expect(partOf([10, 20, 110, 20, 110, 60, 10, 60])).toEqual({ width: 120, height: 60, transform: 'translate(10 10) rotate(0) translate(-10 -20)' })
    const tilted = partOf([0, 0, 30, 40, -10, 70, -40, 30])
    expect(tilted.width).toBeCloseTo(75)
    expect(tilted.height).toBeCloseTo(75)
    expect(tilted.transform).toContain(`rotate(-53.13`)
  })
})
