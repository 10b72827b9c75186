import type { Draft } from '@loop/draft'

/** The questions of the report, in order; `repeats` is asked only where something is reported nearby. */
export const STEPS = ['kind', 'photos', 'place', 'words', 'repeats', 'contact', 'check'] as const
export type Step = (typeof STEPS)[number]

/** The numbered questions: what is nearby and the check are no questions of their own. */
const QUESTIONS: readonly Step[] = ['kind', 'photos', 'place', 'words', 'contact']
const MINUTES: Partial<Record<Step, number>> = { kind: 3, photos: 3, place: 2, words: 2 }

export const isStep = (name: string | undefined): name is Step => STEPS.some((step) => step === name)

/** Which repeats the answer was about; another place or kind asks anew. */
export const repeatKey = ({ kind, place }: Draft): string => (kind && place ? `${kind}@${place.lon.toFixed(5)},${place.lat.toFixed(5)}` : '')

function isAnswered(step: Step, draft: Draft, photosNeeded: number): boolean {
  switch (step) {
    case 'kind':
      return draft.kind !== undefined
    case 'photos':
      return draft.photos !== undefined && draft.photos.length >= photosNeeded
    case 'place':
      return draft.place !== undefined
    case 'words':
      return Boolean(draft.words)
    case 'repeats':
      return draft.repeat?.of === repeatKey(draft)
    case 'contact':
      return draft.contact !== undefined
    case 'check':
      return false
  }
}

/** The first question without an answer: where a draft is resumed, and the furthest that may be opened. */
export const firstOpen = (draft: Draft, photosNeeded: number): Step => STEPS.find((step) => !isAnswered(step, draft, photosNeeded)) ?? 'check'

/** May this step be opened, or are questions before it still without an answer? */
export const mayOpen = (step: Step, draft: Draft, photosNeeded: number): boolean => STEPS.indexOf(step) <= STEPS.indexOf(firstOpen(draft, photosNeeded))

/** After an answer was changed from the check page one returns to it, by way of what has become open. */
export function nextStep(step: Step, draft: Draft, photosNeeded: number, fromCheck: boolean): Step {
  if (fromCheck) return firstOpen(draft, photosNeeded)
  return STEPS[STEPS.indexOf(step) + 1] ?? 'check'
}

export function place(step: Step): { n: number; of: number; minutes: number; share: number } {
  const n = step === 'repeats' ? QUESTIONS.indexOf('words') + 1 : step === 'check' ? QUESTIONS.length : QUESTIONS.indexOf(step) + 1
  return { n, of: QUESTIONS.length, minutes: MINUTES[step] ?? 1, share: (STEPS.indexOf(step) + 1) / STEPS.length }
}
