import type { Stage } from '@shared/types'

export const VIEWS = ['mine', 'pool', 'unit', 'today', 'overdue', 'done'] as const
export type View = (typeof VIEWS)[number]
export const STAGES = ['REPORTED', 'DISPATCHED', 'HANDLING', 'CHECKING', 'ANSWERING'] as const satisfies readonly Stage[]
export const LIGHTS = ['red', 'yellow', 'green'] as const

/** What the list shows; it stands in the address, so that it can be sent to a colleague and saved as a view. */
export interface Filters {
  view: View
  q?: string
  kind?: string
  stage?: (typeof STAGES)[number]
  light?: (typeof LIGHTS)[number]
}

const one = <T extends string>(known: readonly T[], value: string | null): T | undefined => known.find((each) => each === value)

/** Reads an address; what it does not know it leaves out. */
export function readFilters(search: URLSearchParams): Filters {
  const filters: Filters = { view: one(VIEWS, search.get('view')) ?? 'mine' }
  const [q, kind, stage, light] = [search.get('q')?.trim(), search.get('kind')?.trim(), one(STAGES, search.get('stage')), one(LIGHTS, search.get('light'))]
  if (q) filters.q = q
  if (kind) filters.kind = kind
  if (stage) filters.stage = stage
  if (light) filters.light = light
  return filters
}

/** The address of these filters, always in the same order. */
export function writeFilters({ view, q, kind, stage, light }: Filters): string {
  const pairs = Object.entries({ view, kind, stage, light, q }).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return new URLSearchParams(pairs).toString()
}

/** True when something besides the view narrows the list. */
export const narrowed = ({ q, kind, stage, light }: Filters): boolean => Boolean(q ?? kind ?? stage ?? light)
