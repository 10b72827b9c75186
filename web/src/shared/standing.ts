/** For whom this browser fills in an application now: a clerk for the person at the counter, a helper for somebody who consented. */
export interface Standing {
  id: string
  /** The person, masked. */
  name: string
  /** Where the filling in began and where it is filed. */
  back: string
}

const KEPT = 'anlan.standing'
/** What may be reached in somebody's name; the platform refuses the rest. */
const REACHED = /^\/api\/(applications\/drafts\/|files)/

export function standing(): Standing | undefined {
  try {
    const kept = sessionStorage.getItem(KEPT)
    return kept ? (JSON.parse(kept) as Standing) : undefined
  } catch {
    return undefined
  }
}

export function standIn(one: Standing): void {
  sessionStorage.setItem(KEPT, JSON.stringify(one))
}

export function stopStandingIn(): void {
  sessionStorage.removeItem(KEPT)
}

/** Sent with a request from the pages of an application alone: everywhere else one acts for oneself. */
export function standingFor(path: string): string | undefined {
  return location.pathname.startsWith('/apply/') && REACHED.test(path) ? standing()?.id : undefined
}

export const STANDING = 'Anlan-Standing-In'
