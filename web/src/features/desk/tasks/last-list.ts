import type { TaskRow } from '../types'
import type { Filters } from './filters'

/** The list a case was opened from, kept in this tab, so that the case page can go to the one before and after. */
export interface LastList {
  address: string
  view: Filters['view']
  rows: { number: string }[]
  first: number
  total: number
}
const KEPT = 'anlan.desk.list'

export function keepList(list: LastList): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ ...list, rows: list.rows.map(({ number }) => ({ number })) }))
  } catch {
    // A browser that keeps nothing only loses the two arrows.
  }
}

export function lastList(): LastList | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Where a case stands in the list it was opened from. */
export function around(list: LastList | undefined, number: string) {
  const at = list?.rows.findIndex((row) => row.number === number) ?? -1
  if (!list || at < 0) return undefined
  return { place: list.first + at, total: list.total, before: list.rows[at - 1]?.number, next: list.rows.slice(at + 1).find((row) => row.number !== number)?.number }
}

export const listOf = (address: string, view: Filters['view'], rows: TaskRow[], first: number, total: number): LastList => ({ address, view, rows, first, total })
