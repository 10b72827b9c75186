import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPothole, type CaseView, doorAt, look, type Receipt, type Spot } from '../support/line'
import { type Answer, done, newCommand, Person } from '../support/person'
import { patience } from '../support/patience'
import { numbers, photo } from '../support/picture'
import { Platform } from '../support/platform'

const KILLS = Number(process.env['LOAD_KILLS'] ?? 3)
const SEED = Number(process.env['SEED'] ?? Date.now() % 100_000)
const CITIZENS = 3
const LONGEST_MS = 4_000
/** The city's clock runs fast enough that deadlines pass while the story runs. */
const SPEED = '900'

/** What one citizen has been told is done, by the case's number. */
interface Told {
  number: string
  acts: string[]
}

/** Many people at once use the city while its program, and then its database, is killed again and again without a warning. */
describe(`The platform and its database are killed ${KILLS} times while people work (SEED=${SEED})`, () => {
  let platform: Platform
  const random = numbers(SEED)
  const told: Told[] = []
  let alone = ''
  const trouble: unknown[] = []
  const sum = { platform: 0, database: 0, cases: 0, acts: 0, reminders: 0, seconds: 0 }
  let over = false

  beforeAll(async () => {
    platform = await Platform.fresh('load-kill', { ANLAN_SPEED: SPEED })
  })
  afterAll(async () => {
    await platform.stop()
    writeFileSync('target/load-kills.json', JSON.stringify(sum))
  })

  /** Sends under one command id until something answers; only a yes or a refusal ends it. */
  const insist = async <T>(send: (command: string) => Promise<Answer<T>>): Promise<Answer<T>> => {
    const command = newCommand()
    for (;;) {
      const answer = await send(command).catch(() => undefined)
      if (answer && answer.status < 500 && answer.status !== 429) return answer
      await new Promise((resolve) => setTimeout(resolve, answer?.status === 429 ? 1_000 : 200))
    }
  }
  const yes = async <T>(send: (command: string) => Promise<Answer<T>>): Promise<T> => done(await insist(send))
  const see = (person: Person, number: string) => yes<CaseView>(() => person.get<CaseView>(`/api/cases/${number}`))

  const step = async (person: Person, mine: Told, name: string, more: object = {}) => {
    for (;;) {
      const page = await see(person, mine.number)
      const task = page.acts.find((offer) => offer.act === name)?.task
      const answer = await insist((command) => person.post<CaseView>(`/api/cases/${mine.number}/acts`, { act: name, task, version: page.version, ...more }, command))
      // A reminder or an order came in between: the page is read anew, as a clerk does.
      if (answer.type === 'case-moved-on') continue
      done(answer)
      mine.acts.push(name)
      return
    }
  }

  const live = async (staff: { li: Person; he: Person; song: Person }, hole: Spot, n: number) => {
    const citizen = new Person(platform.address)
    let pictures = 10_000 * (n + 1)
    while (!over) {
      const hand = async (person: Person) => (await yes<{ id: string }>((command) => person.upload(photo(++pictures), command))).id
      const telling = await aPothole(citizen, hole, { photos: [await hand(citizen)] })
      const receipt = await yes<Receipt>((command) => citizen.post('/api/cases', telling, command))
      const mine: Told = { number: receipt.progress.number, acts: [] }
      told.push(mine)
      await step(staff.li, mine, 'accept')
      await step(staff.li, mine, 'handled', { photos: [{ id: await hand(staff.li), purpose: 'before' }, { id: await hand(staff.li), purpose: 'after' }] })
      await step(staff.he, mine, 'pass')
      await step(staff.song, mine, 'answer', { words: '已修好，谢谢您。' })
      // Limits on how much one address hands in are not what this story is about.
      citizen.walk()
    }
  }

  it(
    'and everybody gets through by trying again',
    async () => {
      const staff = { li: await Person.signedIn(platform.address, 'li.handler'), he: await Person.signedIn(platform.address, 'he.verifier'), song: await Person.signedIn(platform.address, 'song.answerer') }
      const zhou = new Person(platform.address)
      const holes = await Promise.all(Array.from({ length: CITIZENS }, (_, n) => doorAt(staff.li, `文昌路 ${220 + 60 * n} 号`)))
      alone = (await yes<Receipt>(async (command) => zhou.post('/api/cases', await aPothole(zhou, holes[0]!), command))).progress.number
      const lives = holes.map((hole, n) => live(staff, hole, n).catch((fault: unknown) => trouble.push(fault)))
      const begun = performance.now()
      for (let kill = 0; kill < KILLS; kill++) {
        await new Promise((resolve) => setTimeout(resolve, 500 + random() * LONGEST_MS))
        if (kill % 3 === 2) {
          await platform.killDatabase()
          sum.database++
        } else {
          sum.platform++
          await platform.kill()
          await platform.start()
        }
      }
      over = true
      await Promise.all(lives)
      Object.assign(sum, { cases: told.length, acts: told.flatMap(({ acts }) => acts).length, seconds: Math.round((performance.now() - begun) / 1000) })
      expect(trouble).toEqual([])
      expect(told.length).toBeGreaterThanOrEqual(CITIZENS)
    },
    patience(60_000 * (KILLS + 2)),
  )

  it('and no case is lost or doubled, and each act that was confirmed is there once', async () => {
    const song = await Person.signedIn(platform.address, 'song.answerer')
    expect(new Set(told.map(({ number }) => number)).size).toBe(told.length)
    // A long run of a fast city goes past midnight, and each day counts from one.
    const last = new Map<string, number>()
    for (const { number } of told) last.set(number.slice(0, 15), Math.max(last.get(number.slice(0, 15)) ?? 0, Number(number.slice(15, 21))))
    expect([...last.values()].reduce((sum, serial) => sum + serial, 0), 'no number was given twice; one drawn before a kill stays unused').toBeGreaterThanOrEqual(told.length + 1)
    for (const { number, acts } of told) {
      const page = await look(song, number)
      expect(page.stage).toBe('CLOSED')
      const done = page.timeline.map(({ act }) => act).filter((act) => acts.includes(act))
      expect(done, number).toEqual(acts)
      expect(page.timeline.map(({ seq }) => seq)).toEqual(page.timeline.map((_, index) => index + 1))
    }
  })

  it('and of the case that nobody takes its unit is reminded at most once at each mark', async () => {
    const li = await Person.signedIn(platform.address, 'li.handler')
    const rows: { title: string; words: string; caseNumber?: string }[] = []
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page: { rows: typeof rows; next?: string } = done(await li.get(`/api/notices?limit=100${after && `&after=${encodeURIComponent(after)}`}`))
      rows.push(...page.rows)
      after = page.next
    }
    const reminders = rows.filter(({ caseNumber, title }) => caseNumber === alone && /^催办/.test(title)).map(({ words }) => words)
    sum.reminders = reminders.length
    // Which of them have come depends on the hour of the city and on how long nobody was there: marks that were passed meanwhile are
    // told by the last of them. None comes twice, and none after a later one.
    const marks = ['时限已过 50%。', '时限已过 80%。', '时限已到，请立即办理。']
    expect(marks.filter((mark) => reminders.includes(mark))).toEqual(reminders.toReversed())
  })

  it('and the ledger proves all of it, without the platform', async () => {
    const out = path.join(platform.home, 'ledger.export')
    mkdirSync(platform.home, { recursive: true })
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    await platform.stop()
    const anlan = (...words: string[]) => execFileSync('../anlan', words, { env: { ...process.env, ANLAN_HOME: platform.home }, encoding: 'utf8' })
    anlan('ledger', 'export', '--out', out)
    expect(anlan('ledger', 'verify', '--in', out)).toMatch(/bad=0/)
  })
})
