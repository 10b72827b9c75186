import type { components } from '@shared/generated'

/** Short names for what the platform sends of the archive. */
type Shapes = components['schemas']

export type Archived = Shapes['ArchiveArchiveView']
export type Finding = Shapes['ArchiveFindingView']
export type Hold = Shapes['ArchiveHoldView']
export type List = Shapes['ArchiveDestructionView']
export type Whole = Shapes['ArchiveWholeView']
export type Item = Shapes['ArchiveItemView']
