/** The fields of a form as its JSON Schema says them; what the designer cannot show it does not read. */
export type FieldType = 'string' | 'integer' | 'boolean' | 'choice'
export interface FormChoice {
  value: string
  zh: string
  en: string
}
export interface FormField {
  name: string
  type: FieldType
  zh: string
  en: string
  required: boolean
  min?: number
  max?: number
  choices: FormChoice[]
}
export interface FormModel {
  zh: string
  en: string
  fields: FormField[]
}

interface Property {
  type?: string
  title?: string
  titleEn?: string
  maxLength?: number
  minimum?: number
  maximum?: number
  oneOf?: { const?: string; title?: string; titleEn?: string }[]
}
interface Schema {
  title?: string
  titleEn?: string
  properties?: Record<string, Property>
  required?: string[]
}

export function readForm(text: string): FormModel | undefined {
  let schema: Schema
  try {
    schema = JSON.parse(text) as Schema
  } catch {
    return undefined
  }
  if (typeof schema !== 'object' || schema === null) return undefined
  const fields = Object.entries(schema.properties ?? {}).map(([name, of]): FormField => ({
    name,
    type: of.oneOf ? 'choice' : of.type === 'integer' || of.type === 'boolean' ? of.type : 'string',
    zh: of.title ?? '',
    en: of.titleEn ?? '',
    required: schema.required?.includes(name) ?? false,
    min: of.minimum,
    max: of.maximum ?? of.maxLength,
    choices: (of.oneOf ?? []).map((choice) => ({ value: choice.const ?? '', zh: choice.title ?? '', en: choice.titleEn ?? '' })),
  }))
  return { zh: schema.title ?? '', en: schema.titleEn ?? '', fields }
}

export function writeForm({ zh, en, fields }: FormModel): string {
  const properties = Object.fromEntries(fields.map((field) => [field.name, property(field)]))
  const required = fields.filter((field) => field.required).map((field) => field.name)
  return JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: zh, titleEn: en, type: 'object', properties, required, additionalProperties: false }, null, 2)
}

function property({ type, zh, en, min, max, choices }: FormField): Property {
  const named = { title: zh, titleEn: en }
  switch (type) {
    case 'string':
      return { type: 'string', ...named, maxLength: max ?? 200 }
    case 'integer':
      return { type: 'integer', ...named, minimum: min ?? 0, ...(max !== undefined && { maximum: max }) }
    case 'boolean':
      return { type: 'boolean', ...named }
    case 'choice':
      return { type: 'string', ...named, oneOf: choices.map((choice) => ({ const: choice.value, title: choice.zh, titleEn: choice.en })) }
  }
}

/** `water 积水 | Water`, a line each. */
export const writeChoices = (choices: FormChoice[]): string => choices.map(({ value, zh, en }) => `${value} ${zh} | ${en}`).join('\n')
export const readChoices = (text: string): FormChoice[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [value = '', ...rest] = line.split(/\s+/)
      const [zh = '', en = ''] = rest.join(' ').split('|').map((part) => part.trim())
      return { value, zh, en }
    })
