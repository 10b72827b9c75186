import type { components } from '@shared/generated'

/** Short names for what the platform sends to staff. */
type Shapes = components['schemas']

export type TaskRow = Shapes['CasesTaskRowView']
/** Tasks per view and the day's and month's numbers. */
export type Figures = Shapes['CasesFigures']
export type TaskPage = Shapes['CasesTaskListView']

export type CaseView = Shapes['CasesStaffView']
export type Offer = Shapes['CasesActView']
export type Entry = Shapes['CasesEntryView']
export type StaffPhoto = Shapes['CasesPhotoView']
export type StaffPurpose = StaffPhoto['purpose']
export type Procedure = Shapes['CasesProcedureView']
export type Handbook = Shapes['CasesHandbook']
export type HandbookStepView = Handbook['steps'][number]
export type Reporter = Shapes['CasesReporterView']

export type DeliveryRow = Shapes['NoticesDeliveryView']
export type ChannelState = Shapes['NoticesChannelView']
/** A call-back with what the agent says. */
export type Call = Shapes['RatingsCallView']
export type Review = Shapes['RatingsReviewView']
export type UnitRating = Shapes['RatingsUnitRatingView']
