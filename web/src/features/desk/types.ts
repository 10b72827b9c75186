import type { CasePhoto, Light, Named, Stage, Unit } from '@shared/types'

/** What the platform sends to staff; optional fields are absent when empty. */
export interface TaskRow {
  task: string
  number: string
  shown: string
  title: string
  titleEn?: string
  kind: string
  kindName: string
  kindNameEn?: string
  stage: Stage
  stageText: string
  stageTextEn?: string
  element: string
  elementName: string
  elementNameEn?: string
  address: string
  addressEn?: string
  unit?: Unit
  holder?: string
  mine: boolean
  opened: string
  due: string
  light: Light
  round: number
  reporters: number
  done?: string
  outcome?: string
  version: number
}

/** Tasks per view and the day's and month's numbers, under the platform's names. */
export interface Figures {
  mine: number
  pool: number
  unit: number
  today: number
  overdue: number
  done: number
  done_today: number
  done_yesterday: number
  month_done: number
  month_on_time: number
  average_hours?: number
}
export interface TaskPage {
  rows: TaskRow[]
  next?: string
  total: number
  counts: Figures
  asOf: string
}

export interface Needs {
  words: 'required' | 'optional' | 'none'
  photosBefore: number
  photosAfter: number
  unit: boolean
}
export interface Offer {
  act: string
  task?: string
  label: string
  labelEn?: string
  primary: boolean
  danger: boolean
  allowed: boolean
  why?: string
  whyEn?: string
  needs: Needs
}

export interface OpenTask extends Named {
  id: string
  element: string
  unit?: Unit
  role: string
  holder?: string
  mine: boolean
  opened: string
  due: string
  dueProvisional: boolean
  light: Light
}
export interface Reporter {
  name?: string
  phone?: string
  joined: string
  words?: string
  there: boolean
}
export interface Entry {
  seq: number
  at: string
  act: string
  stage: Stage
  title: string
  titleEn?: string
  actor?: string
  unit?: Unit
  words?: string
  publicly: boolean
  photos: StaffPhoto[]
}
export type StaffPurpose = CasePhoto['purpose'] | 'check'
export interface StaffPhoto {
  id: string
  url: string
  thumb: string
  purpose: StaffPurpose
  seq: number
}
export interface Decision {
  key: string
  version: number
  inputs: Record<string, unknown>
  outcome: Record<string, string>
  reason?: string
  reasonEn?: string
  rows: { number: number; text: string; matched: boolean; chosen: boolean }[]
}
export interface Procedure extends Named {
  key: string
  version: number
  tokens: string[]
  done: Record<string, string>
  diagram: string
}
export interface CaseView {
  number: string
  shown: string
  title: string
  titleEn?: string
  kind: string
  kindName: string
  kindNameEn?: string
  words: string
  place: { lon: number; lat: number; address: string; addressEn?: string; detail?: string }
  grid: string
  stage: Stage
  stageText: string
  stageTextEn?: string
  round: number
  version: number
  opened: string
  due: string
  dueProvisional: boolean
  closed?: string
  light?: Light
  unit?: Unit
  reporters: Reporter[]
  procedure: Procedure
  decision?: Decision
  tasks: OpenTask[]
  acts: Offer[]
  timeline: Entry[]
  photos: StaffPhoto[]
  repeats: { number: string; shown: string; title: string; titleEn?: string; stageText: string; stageTextEn?: string; distanceM: number; reporters: number }[]
}
