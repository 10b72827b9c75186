import { recall, remember } from '@shared/keep'
import { useMe } from '@shared/session'
import { useMedia } from '../parts/use-media'
import { readFilters, writeFilters, type Column, type Filters, type Layout } from './filters'

const ROOMY: Column[] = ['matter', 'place', 'step', 'holder', 'reporters', 'opened']
const USUAL: Column[] = ['matter', 'place', 'step', 'holder', 'reporters']

/** How the list is laid out: as the address says, else as this person last chose on this device, else as fits the screen. */
export function useLayout(filters: Filters) {
  const key = `anlan.desk.layout.${useMe().data?.account?.id ?? ''}`
  const roomy = useMedia('(min-width: 1440px)')
  const kept = readFilters(new URLSearchParams(recall(key)))
  const layout: Layout = {
    columns: filters.columns ?? kept.columns ?? (roomy ? ROOMY : USUAL),
    density: filters.density ?? kept.density ?? 'normal',
  }
  return { layout, keep: ({ columns, density }: Layout) => void remember(key, writeFilters({ view: 'mine', columns, density })) }
}
