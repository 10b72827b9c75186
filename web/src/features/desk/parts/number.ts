import { bareNumber } from '@shared/format'

/** The short form of a case number on lists: `…1125·3·000217`. The whole number stands on the case page. */
export function shortNumber(number: string): string {
  const parts = /^\d{6}\d{4}(\d{4})(\d)(\d{6})\d$/.exec(number)
  return parts ? `…${parts[1]}·${parts[2]}·${parts[3]}` : number
}

/** A whole case number somebody typed or pasted, or nothing. */
export function wholeNumber(typed: string): string | undefined {
  const bare = bareNumber(typed)
  return /^\d{22}$/.test(bare) ? bare : undefined
}
