import type { Draft } from '@loop/draft'
import type { Attribute, Kind } from '@shared/types'

/** The questions of the report, in order; `attributes` is asked where the kind has any, `repeats` only where something is reported nearby. */
export const STEPS = ['kind', 'attributes', 'photos', 'place', 'words', 'repeats', 'contact', 'check'] as const
export type Step = (typeof STEPS)[number]

/** The numbered questions: what is nearby and the check are no questions of their own. */
const QUESTIONS: readonly Step[] = ['kind', 'attributes', 'photos', 'place', 'words', 'contact']
const MINUTES: Partial<Record<Step, number>> = { kind: 3, attributes: 3, photos: 3, place: 2, words: 2 }

/** What the chosen kind asks for. */
export interface Asked {
  photos: number
  attributes: readonly Attribute[]
  /** A collector is known already, so nobody asks how to reach them. */
  patrol?: boolean
}
export const askedBy = (kind: Kind | undefined, { patrol }: Draft): Asked => ({ photos: kind?.photos.min ?? 1, attributes: kind?.attributes ?? [], patrol: patrol !== undefined })

export const isStep = (name: string | undefined): name is Step => STEPS.some((step) => step === name)

/** Which repeats the answer was about; another place or kind asks anew. */
export const repeatKey = ({ kind, place }: Draft): string => (kind && place ? `${kind}@${place.lon.toFixed(5)},${place.lat.toFixed(5)}` : '')

/** What was answered to the questions of this kind; another kind asks anew. */
export const answersOf = ({ kind, attributes }: Draft): Record<string, string> | undefined => (attributes && attributes.of === kind ? attributes.answers : undefined)

function isAnswered(step: Step, draft: Draft, asked: Asked): boolean {
  switch (step) {
    case 'kind':
      return draft.kind !== undefined
    case 'attributes':
      return asked.attributes.length === 0 || asked.attributes.every(({ code, required }) => answersOf(draft) && (!required || answersOf(draft)?.[code]))
    case 'photos':
      return draft.photos !== undefined && draft.photos.length >= asked.photos
    case 'place':
      return draft.place !== undefined
    case 'words':
      return Boolean(draft.words)
    case 'repeats':
      return draft.repeat?.of === repeatKey(draft)
    case 'contact':
      return asked.patrol === true || draft.contact !== undefined
    case 'check':
      return false
  }
}

/** The first question without an answer: where a draft is resumed, and the furthest that may be opened. */
export const firstOpen = (draft: Draft, asked: Asked): Step => STEPS.find((step) => !isAnswered(step, draft, asked)) ?? 'check'

/** May this step be opened, or are questions before it still without an answer? */
export const mayOpen = (step: Step, draft: Draft, asked: Asked): boolean => isPart(step, asked) && STEPS.indexOf(step) <= STEPS.indexOf(firstOpen(draft, asked))

/** After an answer was changed from the check page one returns to it, by way of what has become open. */
export function nextStep(step: Step, draft: Draft, asked: Asked, fromCheck: boolean): Step {
  if (fromCheck) return firstOpen(draft, asked)
  return STEPS.slice(STEPS.indexOf(step) + 1).find((later) => isPart(later, asked)) ?? 'check'
}

const isPart = (step: Step, asked: Asked): boolean => (step !== 'attributes' || asked.attributes.length > 0) && (step !== 'contact' || !asked.patrol)

export function place(step: Step, asked: Asked): { n: number; of: number; minutes: number; share: number } {
  const questions = QUESTIONS.filter((question) => isPart(question, asked))
  const n = step === 'repeats' ? questions.indexOf('words') + 1 : step === 'check' ? questions.length : questions.indexOf(step) + 1
  return { n, of: questions.length, minutes: MINUTES[step] ?? 1, share: (STEPS.indexOf(step) + 1) / STEPS.length }
}
