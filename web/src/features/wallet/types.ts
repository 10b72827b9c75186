import type { components } from '@shared/generated'

/** Short names for what the platform sends of licences. */
type Shapes = components['schemas']

export type Held = Shapes['LicencesHeldView']
