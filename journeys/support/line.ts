import { type Answer, done, newCommand, type Person } from './person'

/** The parts of the platform's answers that the stories look at. */
export interface Offered {
  act: string
  task?: string
  allowed: boolean
  why?: string
}
export interface Step {
  seq: number
  act: string
  title: string
  words?: string
  photos: { id: string; url: string; purpose: string }[]
}
export interface Progress {
  number: string
  shown: string
  title: string
  words: string
  stage: string
  stagePlain: string
  round: number
  version: number
  reporters: number
  unit?: { uscc: string; name: string }
  reason?: string
  due: string
  answer?: { words: string }
  steps: Step[]
  acts: Offered[]
  photos: { id: string; url: string; purpose: string }[]
}
export interface Receipt {
  queryCode: string
  progress: Progress
}
export interface CaseView {
  number: string
  stage: string
  round: number
  version: number
  unit?: { uscc: string; name: string }
  tasks: { id: string; element: string; holder?: string; mine: boolean; unit: { name: string } }[]
  acts: Offered[]
  reporters: { name?: string; phone?: string; words?: string }[]
  timeline: (Step & { actor?: string; publicly: boolean })[]
  procedure: { tokens: string[]; done: Record<string, string>; diagram: string }
  decision: { reason: string; rows: { text: string; matched: boolean; chosen: boolean }[] }
}
export interface TaskList {
  rows: { number: string; title: string; stage: string; mine: boolean; light: { colour: string } }[]
  total: number
  counts: Record<string, number>
}
export interface Notices {
  unread: number
  rows: { seq: number; title: string; words: string; caseNumber?: string; read: boolean }[]
}
export interface Spot {
  lon: number
  lat: number
}

/** A door of a street by its number, as somebody would type it: `doorAt(zhou, '文昌路 300 号')`. */
export async function doorAt(person: Person, address: string): Promise<Spot> {
  const found = done(await person.get<(Spot & { kind: string })[]>(`/api/directory/places?q=${encodeURIComponent(address)}`))
  const door = found.find(({ kind }) => kind === 'door')
  if (!door) throw new Error(`The city has no door ${address}.`)
  return { lon: door.lon, lat: door.lat }
}

export interface Telling {
  words?: string
  contact?: { name?: string; phone?: string }
  photos?: string[]
}

/** What a reporter sends about a hole at this place. */
export async function aPothole(person: Person, at: Spot, telling: Telling = {}): Promise<object> {
  const photos = telling.photos ?? [await person.handIn()]
  return { kind: 'pothole', words: telling.words ?? '路中间有个大坑，骑车差点摔倒', place: { ...at, detail: '公交站旁', means: 'address' }, photos, contact: telling.contact }
}

export async function report(person: Person, at: Spot, telling: Telling = {}): Promise<Receipt> {
  return done(await person.post<Receipt>('/api/cases', await aPothole(person, at, telling)))
}

export const progress = async (person: Person, number: string): Promise<Progress> => done(await person.get<Progress>(`/api/cases/${number}/progress`))
export const look = async (person: Person, number: string): Promise<CaseView> => done(await person.get<CaseView>(`/api/cases/${number}`))
export const notices = async (person: Person): Promise<Notices> => done(await person.get<Notices>('/api/notices'))

interface Doing {
  words?: string
  photos?: { id: string; purpose: string }[]
  unit?: string
  version?: number
  command?: string
}

/** A staff member's act on the page as they see it now; the answer may be a refusal. */
export async function tryAct(person: Person, number: string, act: string, doing: Doing = {}): Promise<Answer<CaseView>> {
  const page = await look(person, number)
  return actOn(person, page, act, doing)
}

/** An act on a page that was loaded before, perhaps long ago. */
export function actOn(person: Person, page: CaseView, act: string, doing: Doing = {}): Promise<Answer<CaseView>> {
  const { command, version, ...rest } = doing
  const task = page.acts.find((offer) => offer.act === act)?.task
  return person.post<CaseView>(`/api/cases/${page.number}/acts`, { act, task, version: version ?? page.version, ...rest }, command ?? newCommand())
}

export async function act(person: Person, number: string, name: string, doing: Doing = {}): Promise<CaseView> {
  return done(await tryAct(person, number, name, doing))
}

/** One photo of before and one of after. */
export async function beforeAndAfter(person: Person): Promise<{ id: string; purpose: string }[]> {
  return [
    { id: await person.handIn(), purpose: 'before' },
    { id: await person.handIn(), purpose: 'after' },
  ]
}
