import type { Fault } from '@shared/error-summary'
import { isProblem } from '@shared/problem'
import type { Offer } from '../types'

export type FieldOf = Offer['needs']['fields'][number]

/** Acts with a sheet of their own: those that ask for more than words and photos, or that stand beside the step. */
export const hasSheet = ({ act, needs }: Offer): boolean => needs.fields.length > 0 || act === 'reopen' || act.startsWith('resume:')

/** Those that are kept one press away; the step's own outcome with a form, and going on after a suspension, are the next step itself. */
export const isBeside = (offer: Offer): boolean => hasSheet(offer) && !offer.primary && !offer.act.startsWith('resume:')

export interface Given {
  words: string
  fields: Record<string, string>
  units: Record<string, { uscc: string; name: string }>
}
/** A choice with one way is made already. */
export const begin = ({ needs }: Offer): Given => ({
  words: '',
  units: {},
  fields: Object.fromEntries(needs.fields.filter(({ type, required, choices }) => type === 'choice' && required && choices.length === 1).map(({ name, choices }) => [name, choices[0]!.value])),
})

export const idOf = (name: string) => `given-${name}`

interface Words {
  missing: (field: FieldOf) => string
  range: (field: FieldOf) => string
  words: string
}
const FEWEST_WORDS = 2

/** What is still missing or out of range; the platform checks the same again. */
export function faultsOf({ needs }: Offer, given: Given, say: Words): Fault[] {
  const faults = needs.fields.flatMap((field) => {
    const value = (given.fields[field.name] ?? '').trim()
    if (!value) return field.required ? [{ field: idOf(field.name), words: say.missing(field) }] : []
    return field.type === 'number' && !(/^\d{1,6}$/.test(value) && Number(value) >= field.min && Number(value) <= field.max) ? [{ field: idOf(field.name), words: say.range(field) }] : []
  })
  return needs.words === 'required' && given.words.trim().length < FEWEST_WORDS ? [...faults, { field: idOf('words'), words: say.words }] : faults
}

/** A refusal that names one of the fields belongs beside it. */
export function faultOf(error: unknown): Fault | undefined {
  if (!isProblem(error) || !error.field?.startsWith('given.')) return undefined
  return { field: idOf(error.field.slice('given.'.length)), words: error.detail ?? error.message }
}

export const bodyOf = ({ act, task, needs }: Offer, given: Given, version: number) => ({
  act,
  task,
  version,
  words: needs.words === 'none' ? undefined : given.words.trim() || undefined,
  given: Object.fromEntries(Object.entries(given.fields).map(([name, value]) => [name, value.trim()])),
})
