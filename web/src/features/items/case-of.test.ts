import { describe, expect, it } from 'vitest'
import { asList, forEverybody } from './case-of'
import type { Item, Material } from './types'

const material = (id: string, necessity: Material['necessity'], obtained: Material['obtained']) => ({ id, necessity, obtained, name: { zh: id } }) as Material
const materials = [material('licence', 'REQUIRED', 'SHARED'), material('application', 'REQUIRED', 'FORM'), material('house', 'CONDITIONAL', 'SHARED'), material('lease', 'CONDITIONAL', 'HANDED_IN')]

describe('what is needed', () => {
  it('is told before anything was answered as far as everybody needs it', () => {
    expect(forEverybody({ materials } as Item).map((one) => one.id)).toEqual(['licence', 'application'])
  })
  it('begins with what somebody has to do', () => {
    expect(asList(materials).map((one) => one.id)).toEqual(['application', 'lease', 'licence', 'house'])
  })
})
