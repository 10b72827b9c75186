import type { components } from '@shared/generated'
import type { Stage } from '@shared/types'

/** A list as it is kept on the platform. */
export type Look = components['schemas']['CasesLook']
export type Column = Look['columns'][number]
export type Density = Look['density']
export type Sort = Look['sort']

export const VIEWS = ['mine', 'pool', 'unit', 'today', 'overdue', 'done'] as const satisfies readonly Look['view'][]
export type View = (typeof VIEWS)[number]
export const STAGES = ['REPORTED', 'DISPATCHED', 'HANDLING', 'CHECKING', 'ANSWERING'] as const satisfies readonly Stage[]
export const LIGHTS = ['red', 'yellow', 'green'] as const satisfies readonly Look['light'][]
export const SORTS = ['due', 'newest', 'oldest'] as const satisfies readonly Sort[]
/** In the order of the table; deadline and number always stand before them. */
export const COLUMNS = ['matter', 'place', 'step', 'stage', 'unit', 'holder', 'reporters', 'opened', 'due'] as const satisfies readonly Column[]
export const DENSITIES = ['normal', 'dense'] as const satisfies readonly Density[]

/** What the platform is asked for. */
export interface Asked {
  view: View
  q?: string
  kind?: string
  stage?: (typeof STAGES)[number]
  light?: (typeof LIGHTS)[number]
  sort?: Sort
}
/** What the list shows and how; it stands in the address, so that it can be sent to a colleague and saved as a view. */
export interface Filters extends Asked {
  columns?: Column[]
  density?: Density
}
export interface Layout {
  columns: Column[]
  density: Density
}

const one = <T extends string>(known: readonly T[], value: string | null | undefined): T | undefined => known.find((each) => each === value)
const some = (text: string | null): Column[] | undefined => (text === null ? undefined : COLUMNS.filter((column) => text.split('.').includes(column)))

/** Reads an address; what it does not know it leaves out. */
export function readFilters(search: URLSearchParams): Filters {
  return tidy({
    view: one(VIEWS, search.get('view')) ?? 'mine',
    q: search.get('q')?.trim(),
    kind: search.get('kind')?.trim(),
    stage: one(STAGES, search.get('stage')),
    light: one(LIGHTS, search.get('light')),
    sort: one(SORTS, search.get('sort')),
    columns: some(search.get('columns')),
    density: one(DENSITIES, search.get('density')),
  })
}

/** Without what says nothing; the usual order needs no word. */
function tidy(filters: Filters): Filters {
  const said = Object.entries(filters).filter(([key, value]) => value !== undefined && value !== '' && !(key === 'sort' && value === 'due'))
  return Object.fromEntries(said) as unknown as Filters
}

/** The address of these filters, always in the same order. */
export function writeFilters(filters: Filters): string {
  const { view, q, kind, stage, light, sort, columns, density } = tidy(filters)
  const pairs = Object.entries({ view, kind, stage, light, sort, q, columns: columns?.join('.'), density }).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return new URLSearchParams(pairs).toString()
}

export const askedOf = ({ view, q, kind, stage, light, sort }: Filters): Asked => tidy({ view, q, kind, stage, light, sort })

export const lookOf = (filters: Filters, { columns, density }: Layout): Look => ({ ...askedOf(filters), sort: filters.sort ?? 'due', columns, density })

export const filtersOf = ({ view, q, kind, stage, light, sort, columns, density }: Look): Filters =>
  tidy({ view, q, kind, stage: one(STAGES, stage), light, sort, columns: COLUMNS.filter((column) => columns.includes(column)), density })

/** The same list at another breadth of filters: how it is laid out stays. */
export const widened = ({ view, sort, columns, density }: Filters): Filters => tidy({ view, sort, columns, density })

/** True when something besides the view narrows the list. */
export const narrowed = ({ q, kind, stage, light }: Filters): boolean => Boolean(q ?? kind ?? stage ?? light)
