import { expect, test } from 'vitest'
import { readChoices, readForm, writeChoices, writeForm, type FormModel } from './form-model'

const form: FormModel = {
  zh: '维修记录',
  en: 'Repair record',
  fields: [
    { name: 'depth', type: 'integer', zh: '深度', en: 'Depth', required: true, min: 0, max: 300, choices: [] },
    { name: 'cause', type: 'choice', zh: '成因', en: 'Cause', required: false, min: undefined, max: undefined, choices: [{ value: 'water', zh: '积水', en: 'Water' }] },
    { name: 'dry', type: 'boolean', zh: '已干', en: 'Dry', required: false, min: undefined, max: undefined, choices: [] },
    { name: 'note', type: 'string', zh: '备注', en: 'Note', required: false, min: undefined, max: 80, choices: [] },
  ],
}

test('a form is read as it was written', () => {
  expect(readForm(writeForm(form))).toEqual(form)
})

test('choices are lines of a value and two names', () => {
  const choices = form.fields[1]!.choices
  expect(readChoices(writeChoices(choices))).toEqual(choices)
  expect(readChoices('\n  heat 高温 膨胀 |Heat  \n')).toEqual([{ value: 'heat', zh: '高温 膨胀', en: 'Heat' }])
})

test('what is no form is not read', () => {
  expect(readForm('{')).toBeUndefined()
  expect(readForm('null')).toBeUndefined()
})
