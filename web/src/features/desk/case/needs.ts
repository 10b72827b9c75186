import type { UploadedFile } from '@shared/types'
import type { Offer } from '../types'

/** What the person has put in so far; one sheet for all acts of the case. */
export interface Typed {
  words: string
  before: UploadedFile[]
  after: UploadedFile[]
  check: UploadedFile[]
  unit?: { uscc: string; name: string }
}
export const nothingTyped: Typed = { words: '', before: [], after: [], check: [] }

export type Missing = { field: 'words' | 'before' | 'after' | 'unit'; lacking: number }
const FEWEST_WORDS = 2

/** What an act still needs; empty when it can be sent. */
export function missing({ needs }: Offer, typed: Typed): Missing[] {
  const all: Missing[] = []
  const words = typed.words.trim().length
  if (needs.words === 'required' && words < FEWEST_WORDS) all.push({ field: 'words', lacking: FEWEST_WORDS - words })
  if (needs.unit && !typed.unit) all.push({ field: 'unit', lacking: 1 })
  for (const [field, wanted] of [['before', needs.photosBefore], ['after', needs.photosAfter]] as const) {
    const lacking = wanted - typed[field].length
    if (lacking > 0) all.push({ field, lacking })
  }
  return all
}

/** Taking back one's own last act: shown beside the news that it was done, not among the buttons. */
export const UNDO = 'undo'

/** Acts that undo another's work or speak for the city ask again before they are sent. */
const ASK_AGAIN = new Set(['return', 'redo', 'refuse', 'answer', 'unsolvable', 'confirm', 'close-unsolved', 'release'])
export const asksAgain = ({ act, danger }: Offer): boolean => danger || ASK_AGAIN.has(act)

/** The body of the act as the platform takes it: only what belongs to it. */
export function bodyOf(offer: Offer, typed: Typed, version: number) {
  const { act, task, needs } = offer
  const words = needs.words === 'none' ? undefined : typed.words.trim() || undefined
  const outcome = act !== 'claim' && act !== 'release' && act !== 'note'
  const photos = outcome ? shots(offer, typed) : []
  return { act, task, version, words, photos: photos.length ? photos : undefined, unit: needs.unit ? typed.unit?.uscc : undefined }
}

function shots({ needs }: Offer, typed: Typed) {
  const as = (purpose: 'before' | 'after' | 'check') => typed[purpose].map(({ id }) => ({ id, purpose }))
  return [...(needs.photosBefore > 0 ? as('before') : []), ...(needs.photosAfter > 0 ? as('after') : []), ...as('check')]
}

/** The act Ctrl+Enter sends: the allowed primary one, if there is exactly one way to go on. */
export const primaryOf = (offers: Offer[]): Offer | undefined => offers.find(({ primary, allowed }) => primary && allowed)

/** Offers in the order of the page: primary, others, dangerous last; what is not allowed is grouped under its reason. */
export function arrange(offers: Offer[], reason: (offer: Offer) => string) {
  const weight = ({ primary, danger }: Offer) => (primary ? 0 : danger ? 2 : 1)
  const sorted = [...offers].sort((a, b) => weight(a) - weight(b))
  const barred = new Map<string, Offer[]>()
  for (const offer of sorted.filter(({ allowed }) => !allowed)) barred.set(reason(offer), [...(barred.get(reason(offer)) ?? []), offer])
  return { allowed: sorted.filter(({ allowed }) => allowed), barred: [...barred] }
}
