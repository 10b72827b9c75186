import type { Attribute } from '@shared/types'

const LONGEST = 100

/** Why an answer cannot be sent: the name of the words that say so. */
export function answerFault({ type, required }: Attribute, value: string): 'missing' | 'number' | 'long' | undefined {
  const given = value.trim()
  if (!given) return required ? 'missing' : undefined
  if (type === 'NUMBER' && !/^\d{1,4}$/.test(given)) return 'number'
  return type === 'TEXT' && [...given].length > LONGEST ? 'long' : undefined
}
