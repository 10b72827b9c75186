/** What the platform sends and takes. Times are ISO-8601 with offset; codes are strings. */

export interface City {
  code: string
  name: string
  nameEn: string
  centre: [number, number]
  bbox: [number, number, number, number]
  zoneId: string
  hotline: string
  note: string
  noteEn: string
  now: string
  speed: number
  demo: boolean
}
export interface DemoAccount {
  login: string
  name: string
  note: string
  password: string
}

/** Some rows of a longer list; `next` goes back as `after` for the following ones. */
export interface Page<T> {
  rows: T[]
  next?: string
}

export interface Named {
  name: string
  nameEn?: string
}
export interface Coded extends Named {
  code: string
}
export interface Unit extends Named {
  uscc?: string
  shortName?: string
  phone?: string
}

export interface Post {
  id: string
  title: string
  titleEn?: string
  unit: Unit
  roles: string[]
}
export interface Me {
  signedIn: boolean
  account?: { id: string; login: string; name: string; kind: 'citizen' | 'staff'; phone?: string }
  post?: Post
  posts?: Post[]
}

export interface PlaceMatch extends Named {
  id: string
  kind: string
  context: string
  contextEn?: string
  lon: number
  lat: number
}
export interface Located {
  lon: number
  lat: number
  grid: string
  community: Coded
  street: Coded
  county: Coded
  road?: Named & { class: string; distanceM: number }
  address: string
  addressEn: string
}

export interface Kind extends Named {
  code: string
  hint: string
  hintEn?: string
  photos: { min: number; max: number }
  words: { min: number; max: number }
  dueText: string
  dueTextEn?: string
}

export type Stage = 'REPORTED' | 'DISPATCHED' | 'HANDLING' | 'CHECKING' | 'ANSWERING' | 'CLOSED' | 'WITHDRAWN' | 'UNSOLVED'
export interface Light {
  colour: 'green' | 'yellow' | 'red' | 'grey'
  left: string
  leftEn?: string
}

export interface NearbyCase {
  number: string
  shown: string
  title: string
  titleEn?: string
  stage: Stage
  stageText: string
  stageTextEn?: string
  distanceM: number
  reportedAt: string
  reporters: number
  photo?: string
  address: string
  addressEn?: string
}

export type Means = 'map' | 'address' | 'near' | 'gps'
export interface Contact {
  name?: string
  phone?: string
}
export interface NewReport {
  kind: string
  words: string
  place: { lon: number; lat: number; detail?: string; means: Means }
  photos: string[]
  contact?: Contact
  language: string
}
/** The query code is told once; the platform keeps only its hash. */
export interface Receipt {
  queryCode: string
  progress: Progress
}

export interface UploadedFile {
  id: string
  name: string
  mediaType: string
  bytes: number
  width: number
  height: number
  url: string
  thumb: string
}
export type PhotoPurpose = 'report' | 'before' | 'after' | 'added' | 'check'
export interface CasePhoto {
  id: string
  url: string
  thumb: string
  purpose: PhotoPurpose
}


export interface Step {
  seq: number
  at: string
  act: string
  stage: Stage
  title: string
  titleEn?: string
  words?: string
  by?: Unit
  photos: CasePhoto[]
}
export interface AllowedAct {
  act: string
  label: string
  labelEn?: string
  allowed: boolean
  danger?: boolean
  why?: string
  whyEn?: string
}

/** A case as its reporters see it. The light is gone once it has ended. */
export interface Progress {
  number: string
  shown: string
  kind: string
  kindName: string
  kindNameEn?: string
  title: string
  titleEn?: string
  words: string
  place: { lon: number; lat: number; address: string; addressEn?: string; detail?: string }
  photos: CasePhoto[]
  stage: Stage
  stageText: string
  stageTextEn?: string
  stagePlain: string
  stagePlainEn?: string
  round: number
  unit?: Unit
  reason?: string
  reasonEn?: string
  opened: string
  due: string
  dueProvisional: boolean
  closed?: string
  light?: Light
  steps: Step[]
  answer?: { at: string; words?: string; by?: Unit }
  acts: AllowedAct[]
  reporters: number
  version: number
}

/** What a reporter thought of it, and whether it may be said now. */
export interface RatingView {
  rating?: { stars: number; words?: string; tags?: string[]; at: string }
  allowed: boolean
  why?: string
  whyEn?: string
}

export interface Notice {
  seq: number
  id: string
  at: string
  title: string
  titleEn?: string
  words: string
  wordsEn?: string
  caseNumber?: string
  read: boolean
}
/** `next` is sent as `before` to read older ones. */
export interface Notices {
  rows: Notice[]
  unread: number
  next?: string
}
