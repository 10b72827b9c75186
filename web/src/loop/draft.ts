import { useSyncExternalStore } from 'react'
import { recall, remember } from '@shared/keep'
import type { Located, Means, UploadedFile } from '@shared/types'

/** A report being written on this device. What is absent was not answered yet. */
export interface Draft {
  kind?: string
  /** What was answered to the questions of the kind `of`. */
  attributes?: { of: string; answers: Record<string, string> }
  photos?: UploadedFile[]
  place?: ChosenPlace
  words?: string
  /** The reports nearby were looked at: `new` is none of them, else the number of the one to join. */
  repeat?: { of: string; choice: string }
  contact?: DraftContact
  /** The round 巡查轮次 on which a collector found it; then nobody waits for an answer. */
  patrol?: string
  /** The command id under which these answers were sent without learning the outcome; sending again must use it. */
  command?: string
  savedAt: number
}
interface DraftContact {
  leave: boolean
  name?: string
  phone?: string
}
interface ChosenPlace {
  means: Means
  lon: number
  lat: number
  detail?: string
  located: Located
}

const KEPT = 'anlan.report'
export const KEPT_DAYS = 14
const DAY_MS = 86_400_000

/** Reads what the device kept; what is too old, from another version or damaged is let go. */
export function parseDraft(text: string | undefined, now: number): Draft | undefined {
  if (!text) return undefined
  try {
    const { form, draft } = JSON.parse(text) as { form?: number; draft?: Draft }
    if (form !== 1 || typeof draft?.savedAt !== 'number') return undefined
    return now - draft.savedAt < KEPT_DAYS * DAY_MS ? draft : undefined
  } catch {
    return undefined
  }
}

/** A name and a telephone stay in memory only: the next person at this device must not find them. */
export function storable(draft: Draft): string {
  return JSON.stringify({ form: 1, draft: { ...draft, contact: undefined } })
}

let current: Draft | undefined = parseDraft(recall(KEPT), Date.now())
const watchers = new Set<() => void>()

function keep(next: Draft | undefined): void {
  current = next
  remember(KEPT, next && storable(next))
  watchers.forEach((changed) => changed())
}

/** Saves an answer. Other answers are another report, so a command id kept from before is let go. */
export function changeDraft(answer: Partial<Omit<Draft, 'savedAt'>>): void {
  keep({ ...current, command: undefined, ...answer, savedAt: Date.now() })
}

export const discardDraft = (): void => keep(undefined)
export const readDraft = (): Draft => current ?? { savedAt: 0 }

/** True when there is something worth resuming. */
export const isBegun = (draft: Draft): boolean => Boolean(draft.kind ?? draft.words ?? draft.place ?? draft.photos?.length)

const nothing: Draft = { savedAt: 0 }
export function useDraft(): Draft {
  return useSyncExternalStore(
    (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    () => current ?? nothing,
  )
}
