import type { components } from '@shared/generated'

/** Short names for what the platform sends of one's own data. */
type Shapes = components['schemas']

export type OwnRecord = Shapes['ExchangeRecordView']
export type OwnField = Shapes['ExchangeFieldView']
