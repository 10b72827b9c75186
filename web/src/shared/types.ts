import type { components } from './generated'

/** Short names for the shapes of the interface, which `generated.ts` describes; times are ISO-8601, codes are strings. */
type Shapes = components['schemas']

export type Me = Shapes['AccessMeView']

export type PlaceMatch = Shapes['DirectoryPlaceView']
export type Located = Shapes['DirectoryLocatedView']

export type Kind = Shapes['CasesKindView']
export type Attribute = Shapes['CasesAttribute']
export type Stage = Shapes['CasesPublicView']['stage']
export type Light = Shapes['CasesLightView']
export type NearbyCase = Shapes['CasesNearbyView']

export type NewReport = Shapes['CasesReportForm']
export type Means = NonNullable<Shapes['CasesPlaceForm']['means']>
/** The query code is told once; the platform keeps only its hash. */
export type Receipt = Shapes['CasesReceiptView']

export type UploadedFile = Shapes['FilesFileView']
export type CasePhoto = Shapes['CasesPhotoView']

/** A case as its reporters see it. The light is gone once it has ended. */
export type Progress = Shapes['CasesPublicView']
export type AllowedAct = Shapes['CasesActView']
/** What a reporter thought of it, and whether it may be said now. */
export type RatingView = Shapes['RatingsStandingView']

export type Security = Shapes['AccessSecurityView']
export type OpenSession = Shapes['AccessSessionView']
export type Application = Shapes['AccessApplicationView']
export type AppKey = Shapes['CommandKeyView']
export type AdminAccount = Shapes['AccessKeptAccountView']
export type RoleGrant = Shapes['AccessGrantView']
export type AccessRecord = Shapes['AccessRecordView']
export type Look = Shapes['AccessLookView']

export type DemoAccount = Shapes['AccessDemoAccountView']
export type Notice = Shapes['NoticesNoticeView']
export type Preferences = Shapes['NoticesPreferenceView']
