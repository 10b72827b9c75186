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
 * and what left is counted, so that the person decides when the list moves. On a `full` page the last rows may
 * only have been pushed onto the next page: they are not gone.
 */
export function settle(shown: readonly TaskRow[], fresh: readonly TaskRow[], full = false): Settled {
  const news = new Map(fresh.map((row) => [row.task, row]))
  const known = new Set(shown.map(({ task }) => task))
  const end = full ? shown.findLastIndex(({ task }) => news.has(task)) : shown.length
  const gone = new Set(shown.filter(({ task }, at) => at < end && !news.has(task)).map(({ task }) => task))
  const came = fresh.filter(({ task }) => !known.has(task)).length
  return { rows: shown.map((row) => news.get(row.task) ?? row), gone, changes: came + gone.size }
}
