import { describe, expect, test } from 'vitest'
import { Problem } from '@shared/problem'
import type { Offer } from '../types'
import { begin, bodyOf, faultOf, faultsOf, hasSheet, isBeside, type FieldOf } from './beside'

const field = (name: string, type: FieldOf['type'], more: Partial<FieldOf> = {}): FieldOf => ({ name, label: name, labelEn: name, type, required: true, min: 0, max: 0, choices: [], ...more })
const offer = (act: string, fields: FieldOf[], words: Offer['needs']['words'] = 'required'): Offer => ({
  act,
  label: act,
  labelEn: act,
  primary: false,
  danger: false,
  allowed: true,
  task: 't1',
  needs: { words, photosBefore: 0, photosAfter: 0, unit: false, fields },
})
const say = { missing: ({ name }: FieldOf) => `${name}?`, range: ({ min, max }: FieldOf) => `${min}-${max}`, words: 'words?' }
const days = offer('ask-extension', [field('amount', 'number', { min: 1, max: 5 })])

describe('an act beside the step', () => {
  test('has a sheet when it asks for fields, or has no step of its own', () => {
    expect(hasSheet(days)).toBe(true)
    expect(hasSheet(offer('resume:7', []))).toBe(true)
    expect(hasSheet(offer('handled', []))).toBe(false)
  })

  test('is one press away, but going on after a suspension stands in front', () => {
    expect(isBeside(days)).toBe(true)
    expect(isBeside(offer('resume:7', []))).toBe(false)
    expect(isBeside({ ...days, primary: true })).toBe(false)
  })

  test('names every field that is missing, words last', () => {
    expect(faultsOf(days, begin(days), say).map(({ field }) => field)).toEqual(['given-amount', 'given-words'])
  })

  test.each(['0', '6', '1.5', '-1', '五'])('refuses %s days where 1 to 5 may be asked for', (amount) => {
    expect(faultsOf(days, { ...begin(days), words: '材料未到', fields: { amount } }, say)).toEqual([{ field: 'given-amount', words: '1-5' }])
  })

  test('leaves optional fields alone', () => {
    const correct = offer('correct', [field('detail', 'words', { required: false })], 'optional')
    expect(faultsOf(correct, begin(correct), say)).toEqual([])
  })

  test('has made a choice that has one way', () => {
    const choice = field('to', 'choice', { choices: [{ value: 'H1', label: '李', labelEn: 'Li' }] })
    expect(begin(offer('hand-over', [choice])).fields).toEqual({ to: 'H1' })
  })

  test('sends trimmed values and the version that was seen', () => {
    expect(bodyOf(days, { words: ' 材料未到 ', fields: { amount: ' 3 ' }, units: {} }, 7)).toEqual({ act: 'ask-extension', task: 't1', version: 7, words: '材料未到', given: { amount: '3' } })
  })

  test('shows a refusal beside the field that it names', () => {
    const refusal = new Problem('field-wrong', 422, '请改正', { field: 'given.case', detail: '没有这件案件' })
    expect(faultOf(refusal)).toEqual({ field: 'given-case', words: '没有这件案件' })
    expect(faultOf(new Problem('case-moved-on', 409, ''))).toBeUndefined()
  })
})
