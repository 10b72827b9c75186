import { describe, expect, it } from 'vitest'
import { layOut, move, readLine, writeLine, type Dictionary } from './form-lines'

const element = (name: string, section: string) => ({ field: { element: name, kind: 'text', name: { zh: name }, required: true, choices: [], length: 50, lines: false, expected: { zh: '' } }, section, source: 'applicant', known: false })
const DICTIONARY = { sections: [{ id: 'who', name: { zh: '' } }, { id: 'shop', name: { zh: '' } }], elements: [element('person.name', 'who'), element('person.phone', 'who'), element('shop.name', 'shop'), element('premises.leaseUntil', 'shop'), element('delivery.way', 'shop')] } as unknown as Dictionary
const sectionOf = (name: string) => DICTIONARY.elements.find(({ field }) => field.element === name)!.section

describe('the lines of a form', () => {
  it.each(['person.name', 'person.email?', 'premises.leaseUntil@premises.rent', 'firm.phone?@who.firm'])('%s is read and written alike', (text) => expect(writeLine(readLine(text))).toBe(text))

  it('move among those of their section', () => {
    const lines = ['person.name', 'shop.name', 'person.phone'].map(readLine)
    expect(move(lines, 2, -1, sectionOf).map(writeLine)).toEqual(['person.phone', 'shop.name', 'person.name'])
    expect(move(lines, 1, 1, sectionOf)).toBe(lines)
  })

  it('are laid out as the platform lays them out', () => {
    const lines = ['shop.name', 'person.phone?', 'premises.leaseUntil@premises.rent', 'delivery.way', 'person.gone'].map(readLine)
    const own = layOut(lines, { premises: 'own' }, DICTIONARY)
    expect(own.map(({ id, fields }) => [id, fields.map((field) => field.element)])).toEqual([['who', ['person.phone']], ['shop', ['shop.name']]])
    expect(own[0]!.fields[0]!.required).toBe(false)
    expect(layOut(lines, { premises: 'rent' }, DICTIONARY)[1]!.fields).toHaveLength(2)
  })
})
