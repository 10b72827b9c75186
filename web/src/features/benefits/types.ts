import type { components } from '@shared/generated'

/** Short names for what the platform sends of benefits. */
type Shapes = components['schemas']

export type Policy = Shapes['BenefitsPolicyView']
export type AwardList = Shapes['BenefitsAwardListView']
export type Entry = Shapes['BenefitsEntryView']
export type MineOf = Shapes['BenefitsMineOfView']
export type MyAward = Shapes['BenefitsMyAwardView']
export type MyMatch = Shapes['BenefitsMyMatchView']
export type ReasonsRow = Shapes['BenefitsReasonsView']
export type DeskPolicy = Shapes['BenefitsDeskPolicyView']
export type PolicyVersion = Shapes['BenefitsPolicyVersionView']
export type Terms = Shapes['BenefitsTermsView']
export type Simulation = Shapes['BenefitsSimulationView']
export type Sum = Shapes['BenefitsSumView']
export type DeskList = Shapes['BenefitsDeskListView']
export type Stop = Shapes['BenefitsStopView']
export type Flaw = Shapes['BenefitsFlawView']
