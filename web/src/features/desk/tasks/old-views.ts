import { readFilters, type Filters } from './filters'

/** Reads the views that an earlier build kept on the device; anything damaged is let go. */
export function parseOldViews(text: string | undefined): { name: string; filters: Filters }[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    if (!Array.isArray(kept)) return []
    return kept
      .filter((each): each is { name: string; query: string } => typeof each?.name === 'string' && each.name.trim() !== '' && typeof each?.query === 'string')
      .map(({ name, query }) => ({ name: name.trim(), filters: readFilters(new URLSearchParams(query)) }))
  } catch {
    return []
  }
}
