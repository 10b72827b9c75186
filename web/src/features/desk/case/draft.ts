import { nothingTyped, type Typed } from './needs'

const key = (number: string) => `anlan.desk.draft.${number}`

/** What was typed for a case lives as long as the tab: a reload, a sign-in again or a case that moved on loses nothing. */
export function recallDraft(number: string): Typed {
  try {
    return { ...nothingTyped, ...(JSON.parse(sessionStorage.getItem(key(number)) ?? '{}') as Partial<Typed>) }
  } catch {
    return nothingTyped
  }
}

export function keepDraft(number: string, typed: Typed | undefined): void {
  try {
    if (typed) sessionStorage.setItem(key(number), JSON.stringify(typed))
    else sessionStorage.removeItem(key(number))
  } catch {
    // A browser that keeps nothing still has it on the page.
  }
}
