import type { components } from '@shared/generated'

/** Short names for what the platform says of service items. */
type Shapes = components['schemas']

export type Words = Shapes['RulesWords']
export type Card = Shapes['ServicesCardView']
export type Guide = Shapes['ServicesGuideView']
export type Item = Shapes['RulesItem']
export type Material = Shapes['RulesMaterial']
export type Scenario = Shapes['RulesScenario']
export type Limit = Shapes['RulesLimit']
export type Count = Shapes['ServicesCountView']
export type DeskItem = Shapes['ServicesDeskItemView']
export type Fault = Shapes['ServicesFaultView']
export type Rates = Shapes['ServicesRatesView']
export type Savings = Shapes['ServicesSavingsView']
export type ThemePage = Shapes['ServicesThemePageView']
export type Case = Shapes['ServicesCaseView']
export type NearRow = Shapes['HallsNearRowView']
export type Plan = Shapes['ServicesPlanView']

/** What narrows a list of items; it stands in the page's address. */
export const FILTERS = ['text', 'object', 'theme', 'event', 'unit', 'online'] as const
export type Filter = (typeof FILTERS)[number]
