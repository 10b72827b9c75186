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
  demoAccounts?: DemoAccount[]
}
export interface DemoAccount {
  login: string
  name: string
  note: string
  noteEn?: string
  kind?: 'citizen' | 'staff'
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
  due: string
  dueEn?: string
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
export interface Receipt {
  number: string
  shown: string
  queryCode: string
  stage: Stage
  stageText: string
  stageTextEn?: string
  unit?: Unit
  reason?: string
  reasonEn?: string
  due: string
  dueProvisional: boolean
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
export type PhotoPurpose = 'report' | 'before' | 'after' | 'added'
export interface CasePhoto {
  id: string
  url: string
  thumb: string
  purpose: PhotoPurpose
}

export interface MineRow {
  number: string
  shown: string
  title: string
  titleEn?: string
  stage: Stage
  stageText: string
  stageTextEn?: string
  opened: string
  due: string
  light: Light
  yourTurn?: string
  yourTurnEn?: string
}
export interface Rows<T> {
  rows: T[]
  next?: string
}

export interface Step {
  at: string
  stage: Stage
  title: string
  titleEn?: string
  words?: string
  wordsEn?: string
  by?: string
  byEn?: string
  photos?: CasePhoto[]
}
export interface AllowedAct {
  act: string
  allowed: boolean
  why?: string
  whyEn?: string
}
export interface Progress {
  number: string
  shown: string
  kind: string
  title: string
  titleEn?: string
  words: string
  place: { lon: number; lat: number; address: string; addressEn?: string; detail?: string }
  photos: CasePhoto[]
  stage: Stage
  stageText: string
  stageTextEn?: string
  round: number
  unit?: Unit
  reason?: string
  reasonEn?: string
  opened: string
  due: string
  dueProvisional: boolean
  light: Light
  steps: Step[]
  answer?: { at: string; words: string; wordsEn?: string; by: string; byEn?: string }
  acts: AllowedAct[]
  yourTurn?: string
  yourTurnEn?: string
  rating?: { stars: number; words?: string; tags?: string[]; at: string }
  version: number
}

export interface Notice {
  id: string
  at: string
  title: string
  titleEn?: string
  words: string
  wordsEn?: string
  case?: string
  read: boolean
}
export interface Notices extends Rows<Notice> {
  unread: number
}
