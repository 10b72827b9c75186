/** For whom this browser fills in an application now: a clerk for the person at the counter, a helper for somebody who consented, a relative. */
export interface Standing {
  id: string
  /** The person, masked unless the other may know them. */
  name: string
  /** Where the filling in began and where it is filed. */
  back: string
  /** Of a relative: by what they may, and the one draft that they write; all else on this device is their own. */
  family?: { mandate: string; draft: string }
}

const KEPT = 'anlan.standing'
/** What may be reached in somebody's name; the platform refuses the rest. */
const WRITTEN = /^\/api\/(applications\/drafts\/|files)/
const FOLLOWED = /^\/api\/(applications\/\{number\}|cases\/\{number\}\/(progress|letters)|files)/

/** @param at the page that is open */
export function standing(at: string = location.pathname): Standing | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Standing | null
    return kept && (!kept.family || at.includes(kept.family.draft)) ? kept : undefined
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

/** By what a relative follows an application that they made; the address says it, so that it holds in each tab and after a reload. */
export const followedFor = (): string | undefined => (location.pathname.startsWith('/progress/') ? (new URLSearchParams(location.search).get('for') ?? undefined) : undefined)

/** Where a relative follows it. */
export const followPage = (number: string, by: string): string => `/progress/${number}?for=${by}`

/** Sent with a request from the pages of an application alone: everywhere else one acts for oneself. */
export function standingFor(path: string): string | undefined {
  if (location.pathname.startsWith('/apply/')) return WRITTEN.test(path) ? standing()?.id : undefined
  return FOLLOWED.test(path) ? followedFor() : undefined
}

export const STANDING = 'Anlan-Standing-In'
