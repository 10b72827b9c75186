import type { Content, Fault, Whole } from './types'

/** Steps that are no section of the form. */
export const SITUATION = 'situation'
export const PLEDGE = 'pledge'
export const MATERIALS = 'materials'
export const DELIVERY = 'delivery'
export const CHECK = 'check'

/** The steps of this draft, in order: the case first, then each section of the form, what is needed, how the result comes, and everything once more. */
export function stepsOf({ asked, sections, needed, commitment }: Pick<Whole, 'asked' | 'sections' | 'needed' | 'commitment'>): string[] {
  return [...(asked.length > 0 ? [SITUATION] : []), ...sections.map(({ id }) => `form-${id}`), ...(commitment ? [PLEDGE] : []), ...(needed.length > 0 ? [MATERIALS] : []), DELIVERY, CHECK]
}

/** The step on which a fault is mended. */
export function stepOf(fault: Fault, { sections }: Pick<Whole, 'sections'>): string {
  if (fault.step !== 'form') return fault.step
  const section = sections.find(({ fields }) => fields.some(({ element }) => element === fault.field))
  return section ? `form-${section.id}` : CHECK
}

/** Whether the case is clear, so that the steps after it are known. */
export const isClear = ({ next, asked, situation }: Pick<Whole, 'next' | 'asked'> & Pick<Content, 'situation'>): boolean =>
  !next && !asked.some(({ id, choices }) => choices.some((choice) => choice.refused && choice.id === situation[id]))

/** A step that is there and may be opened: none before the case is clear. */
export function mayOpen(step: string | undefined, whole: Whole): boolean {
  if (!step || !stepsOf(whole).includes(step)) return false
  return step === SITUATION || isClear(whole)
}
