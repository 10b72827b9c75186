const MOBILE_LENGTH = 11

/** Digits only, full-width ones included, without the country code. */
export const tidyPhone = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)86/, '')

/** What is wrong with a telephone number, as a key of words; undefined when it can be dialled. */
export function phoneFault(typed: string): { key: 'phoneMissing' } | { key: 'phoneLength'; length: number; now: number } | { key: 'phoneForm' } | undefined {
  const digits = tidyPhone(typed)
  if (!digits) return { key: 'phoneMissing' }
  if (/^0\d{9,11}$/.test(digits)) return undefined
  if (/^1/.test(digits) && digits.length !== MOBILE_LENGTH) return { key: 'phoneLength', length: MOBILE_LENGTH, now: digits.length }
  return /^1[3-9]\d{9}$/.test(digits) ? undefined : { key: 'phoneForm' }
}
