import type { components } from '@shared/generated'

/** Short names for what the platform sends of oversight. */
type Shapes = components['schemas']

export type Order = Shapes['OversightOrderView']
export type OrderRow = Shapes['OversightRowView']
export type Offer = Shapes['OversightOfferView']
export type ActForm = Shapes['OversightOrderActForm']
export type Board = Shapes['OversightRateView']
export type Subject = Shapes['OversightSubjectView']
export type RateTitle = Shapes['OversightRateTitle']
export type Outage = Shapes['CasesOutageView']
export type Exclusion = Shapes['OversightExclusionView']
export type SampleRound = Shapes['OversightSampleRoundView']
export type Sample = Shapes['OversightSampleView']
