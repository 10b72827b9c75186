import type { components } from '@shared/generated'

/** Short names for what the platform sends of grants. */
type Shapes = components['schemas']

export type Grant = Shapes['ExchangeGrantView']
export type GrantForm = Shapes['ExchangeGrantForm']
export type Look = Shapes['ExchangeDataLookView']
export type Catalogue = Shapes['ExchangeCatalogueView']
