import { describe, expect, it } from 'vitest'
import { asList, soFar } from './case-of'
import type { Item, Material } from './types'

const material = (id: string, necessity: Material['necessity'], obtained: Material['obtained']) => ({ id, necessity, obtained, name: { zh: id } }) as Material
const materials = [material('licence', 'REQUIRED', 'SHARED'), material('application', 'REQUIRED', 'FORM'), material('house', 'CONDITIONAL', 'SHARED'), material('lease', 'CONDITIONAL', 'HANDED_IN')]

describe('what is needed', () => {
  const choice = (id: string, ...called: string[]) => ({ id, label: { zh: id }, materials: called, conditions: [] })
  const scenarios = [
    { id: 'what', question: { zh: '什么？' }, choices: [choice('name'), choice('address')] },
    { id: 'premises', question: { zh: '租的吗？' }, when: 'what.address', choices: [choice('own', 'house'), choice('rent', 'lease')] },
  ]
  const item = { materials, scenarios } as unknown as Item
  it('grows with each answer', () => {
    expect(soFar(item, {}).map((one) => one.id)).toEqual(['licence', 'application'])
    expect(soFar(item, { what: 'address', premises: 'rent' }).map((one) => one.id)).toEqual(['licence', 'application', 'lease'])
  })
  it('forgets an answer to a question that is no longer asked', () => {
    expect(soFar(item, { what: 'name', premises: 'rent' }).map((one) => one.id)).toEqual(['licence', 'application'])
  })
  it('begins with what somebody has to do', () => {
    expect(asList(materials).map((one) => one.id)).toEqual(['application', 'lease', 'licence', 'house'])
  })
})
