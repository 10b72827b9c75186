import { describe, expect, it } from 'vitest'
import { asked, needed, picked } from './case-of'
import type { Item, Material, Scenario } from './types'

const words = (zh: string) => ({ zh })
const material = (id: string, necessity: Material['necessity'], obtained: Material['obtained']) => ({ id, necessity, obtained, name: words(id) }) as Material
const choice = (id: string, ...materials: string[]) => ({ id, label: words(id), materials, conditions: [] })
const scenarios: Scenario[] = [
  { id: 'what', question: words('什么？'), choices: [choice('name'), choice('address')] },
  { id: 'premises', question: words('自有还是租用？'), when: 'what.address', choices: [choice('own', 'house'), choice('rent', 'lease')] },
]
const item = { scenarios, materials: [material('licence', 'REQUIRED', 'SHARED'), material('application', 'REQUIRED', 'FORM'), material('house', 'CONDITIONAL', 'SHARED'), material('lease', 'CONDITIONAL', 'HANDED_IN')] } as unknown as Item

describe('which case is yours', () => {
  it('asks what the answers lead to, nothing else', () => {
    expect(asked(scenarios, {}).map((one) => one.id)).toEqual(['what'])
    expect(asked(scenarios, { what: 'address' }).map((one) => one.id)).toEqual(['what', 'premises'])
  })
  it('forgets an answer to a question that is no longer asked', () => {
    expect(picked(scenarios, { what: 'name', premises: 'rent' }).map((one) => one.id)).toEqual(['name'])
  })
  it('names what the case needs, what has to be brought first', () => {
    expect(needed(item, { what: 'address', premises: 'rent' }).map((one) => one.id)).toEqual(['application', 'lease', 'licence'])
    expect(needed(item, {}).map((one) => one.id)).toEqual(['application', 'licence'])
  })
})
