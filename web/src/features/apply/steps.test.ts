import { describe, expect, it } from 'vitest'
import { isClear, mayOpen, stepOf, stepsOf } from './steps'
import type { Whole } from './types'

const question = { id: 'premises', question: { zh: '自有还是租用？' }, choices: [{ id: 'own', label: { zh: '自有' }, conditions: [] }, { id: 'ship', label: { zh: '船上' }, conditions: [], refused: { zh: '请到港航部门办理' } }] }
const of = (part: Partial<Whole>): Whole => ({ asked: [question], sections: [{ id: 'shop', fields: [{ element: 'shop.name' }] }], needed: [{ id: 'lease' }], situation: {}, next: 'premises', ...part }) as unknown as Whole

describe('the steps of an application', () => {
  it('go from the case over the sections to the check', () => {
    expect(stepsOf(of({}))).toEqual(['situation', 'form-shop', 'materials', 'delivery', 'check'])
    expect(stepsOf(of({ asked: [], needed: [] }))).toEqual(['form-shop', 'delivery', 'check'])
  })
  it('begin with the case; nothing else opens before it is clear, or where it cannot be done here', () => {
    expect(mayOpen('form-shop', of({}))).toBe(false)
    expect(mayOpen('form-shop', of({ next: undefined, situation: { premises: 'own' } }))).toBe(true)
    expect(isClear(of({ next: undefined, situation: { premises: 'ship' } }))).toBe(false)
    expect(mayOpen('form-none', of({ next: undefined }))).toBe(false)
  })
  it('lead from a fault to where it is mended', () => {
    expect(stepOf({ step: 'form', field: 'shop.name', said: { zh: '', en: '' } }, of({}))).toBe('form-shop')
    expect(stepOf({ step: 'materials', field: 'lease', said: { zh: '', en: '' } }, of({}))).toBe('materials')
  })
})
