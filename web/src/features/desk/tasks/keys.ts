/** What a key does on the task list. `open` and the like are done by the page; the rest is kept here. */
export interface Marks {
  at: number
  marked: ReadonlySet<string>
}
type Ask = 'open' | 'next' | 'search' | 'help' | 'older' | 'newer'
export interface Step {
  marks: Marks
  ask?: Ask
}

const asks: Record<string, Ask> = { Enter: 'open', n: 'next', '/': 'search', '?': 'help', '[': 'newer', ']': 'older' }

/**
 * One key press. `ids` are the rows as shown; a key that means nothing gives undefined, so that the browser
 * keeps it. Before the first J nothing is selected (`at` is -1).
 */
export function press(key: string, marks: Marks, ids: readonly string[]): Step | undefined {
  const lower = key.length === 1 ? key.toLowerCase() : key
  const to = (at: number): Step => ({ marks: { ...marks, at } })
  if (lower === 'j' || key === 'ArrowDown') return ids.length ? to(Math.min(marks.at + 1, ids.length - 1)) : undefined
  if (lower === 'k' || key === 'ArrowUp') return ids.length ? to(Math.max(marks.at - 1, 0)) : undefined
  if (key === 'Home') return ids.length ? to(0) : undefined
  if (key === 'End') return ids.length ? to(ids.length - 1) : undefined
  if (lower === 'x') return ids[marks.at] === undefined ? undefined : { marks: { ...marks, marked: toggled(marks.marked, ids[marks.at]!) } }
  if (key === 'Escape') return marks.marked.size ? { marks: { ...marks, marked: new Set() } } : marks.at >= 0 ? to(-1) : undefined
  const ask = asks[lower]
  if (ask === 'open' && ids[marks.at] === undefined) return undefined
  return ask && { marks, ask }
}

export function toggled(marked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(marked)
  if (!next.delete(id)) next.add(id)
  return next
}
