import type { TaskRow } from '../types'

export interface Settled {
  rows: TaskRow[]
  /** Tasks that are no longer in the list, shown faded until the list is taken anew. */
  gone: ReadonlySet<string>
  /** How many rows came or left. */
  changes: number
}

/**
 * The list while somebody reads it: each row keeps its place and only its contents follow the news. What came
 * and what left is counted, so that the person decides when the list moves.
 */
export function settle(shown: readonly TaskRow[], fresh: readonly TaskRow[]): Settled {
  const news = new Map(fresh.map((row) => [row.task, row]))
  const known = new Set(shown.map(({ task }) => task))
  const gone = new Set(shown.filter(({ task }) => !news.has(task)).map(({ task }) => task))
  const came = fresh.filter(({ task }) => !known.has(task)).length
  return { rows: shown.map((row) => news.get(row.task) ?? row), gone, changes: came + gone.size }
}
