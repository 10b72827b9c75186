import type { components } from '@shared/generated'

/** Short names for what the platform sends of drafts. */
type Shapes = components['schemas']

export type Whole = Shapes['ApplicationsWholeView']
export type Saved = Shapes['ApplicationsSavedView']
export type Row = Shapes['ApplicationsRowView']
export type Fault = Shapes['ApplicationsFaultView']
export type Needed = Shapes['ApplicationsNeededView']
export type Paper = Shapes['ApplicationsPaperView']
export type Question = Shapes['ApplicationsAskedView']
export type Handed = Shapes['ApplicationsHanded']
export type Transcripts = Shapes['ApplicationsTranscriptsView']
export type Delivery = Shapes['ApplicationsDelivery']

/** What somebody wrote so far; the rest of a draft is the platform's. */
export interface Content {
  situation: Record<string, string>
  answers: Record<string, string>
  materials: Handed[]
  delivery?: Delivery
  pledge?: Whole['pledge']
  step: string
}

export const contentOf = ({ situation, answers, materials, delivery, pledge, step }: Whole): Content => ({ situation, answers, materials, delivery, pledge, step })
