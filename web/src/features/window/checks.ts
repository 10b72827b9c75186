import type { Guide, Thing } from './types'

/** How a material came: shown and given back, taken in as original or copy, or still missing. */
export type Check = 'none' | 'shown' | 'original' | 'copy'
export const CHECKS: Check[] = ['none', 'shown', 'original', 'copy']

/** What was ticked off, by item: it outlives the way to the form and back. */
const kept = new Map<string, Record<string, Check>>()
export const checksOf = (item: string): Record<string, Check> => kept.get(item) ?? {}
export function keepChecks(item: string, checks: Record<string, Check>): void {
  kept.set(item, checks)
}
export const forgetChecks = (): void => kept.clear()

/** What goes to the back office on paper. */
export function thingsOf(guide: Guide | undefined, checks: Record<string, Check>): Thing[] {
  const materials = guide?.item.materials ?? []
  return materials.flatMap((material) => {
    const check = checks[material.id]
    if (check !== 'original' && check !== 'copy') return []
    return [{ zh: material.name.zh, en: material.name.en ?? material.name.zh, form: check, copies: Math.max(1, material.copies) }]
  })
}
