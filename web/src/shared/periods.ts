/** Periods as the platform writes them: `2026-11-26`, `2026-W48`, `2026-11`, `2026`. */
export const LENGTHS = ['day', 'week', 'month', 'year'] as const
export type Length = (typeof LENGTHS)[number]

const SHAPES: Record<Length, RegExp> = { day: /^\d{4}-\d{2}-\d{2}$/, week: /^\d{4}-W\d{2}$/, month: /^\d{4}-\d{2}$/, year: /^\d{4}$/ }

export const lengthOf = (period: string): Length | undefined => LENGTHS.find((length) => SHAPES[length].test(period))

/** The period of a length that holds a day (`2026-11-26`). */
export function periodOf(length: Length, day: string): string {
  if (length === 'day') return day
  if (length === 'month') return day.slice(0, 7)
  if (length === 'year') return day.slice(0, 4)
  const date = new Date(`${day}T00:00:00Z`)
  const thursday = new Date(date)
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7))
  const year = thursday.getUTCFullYear()
  const week = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7)
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** The first day of a period. */
export function firstDay(period: string): string {
  const length = lengthOf(period)
  if (length === 'day') return period
  if (length === 'month') return `${period}-01`
  if (length === 'year') return `${period}-01-01`
  const [year, week] = period.split('-W').map(Number)
  const january4th = new Date(Date.UTC(year!, 0, 4))
  january4th.setUTCDate(january4th.getUTCDate() - ((january4th.getUTCDay() || 7) - 1) + (week! - 1) * 7)
  return january4th.toISOString().slice(0, 10)
}

/** The period before (-1) or after (1). */
export function neighbour(period: string, step: -1 | 1): string {
  const length = lengthOf(period) ?? 'month'
  const date = new Date(`${firstDay(period)}T00:00:00Z`)
  if (length === 'day') date.setUTCDate(date.getUTCDate() + step)
  if (length === 'week') date.setUTCDate(date.getUTCDate() + 7 * step)
  if (length === 'month') date.setUTCMonth(date.getUTCMonth() + step)
  if (length === 'year') date.setUTCFullYear(date.getUTCFullYear() + step)
  return periodOf(length, date.toISOString().slice(0, 10))
}
