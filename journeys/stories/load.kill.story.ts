import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
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
  const trouble: unknown[] = []
  let over = false

  beforeAll(async () => {
    platform = await Platform.fresh('load-kill', { ANLAN_SPEED: SPEED })
  })
  afterAll(() => platform.stop())

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
      const holes = await Promise.all(Array.from({ length: CITIZENS }, (_, n) => doorAt(staff.li, `文昌路 ${220 + 60 * n} 号`)))
      const lives = holes.map((hole, n) => live(staff, hole, n).catch((fault: unknown) => trouble.push(fault)))
      for (let kill = 0; kill < KILLS; kill++) {
        await new Promise((resolve) => setTimeout(resolve, 500 + random() * LONGEST_MS))
        if (kill % 3 === 2) await platform.killDatabase()
        else {
          await platform.kill()
          await platform.start()
        }
      }
      over = true
      await Promise.all(lives)
      expect(trouble).toEqual([])
      expect(told.length).toBeGreaterThanOrEqual(CITIZENS)
    },
    patience(60_000 * (KILLS + 2)),
  )

  it('and no case is lost or doubled, and each act that was confirmed is there once', async () => {
    const song = await Person.signedIn(platform.address, 'song.answerer')
    expect(new Set(told.map(({ number }) => number)).size).toBe(told.length)
    const serials = told.map(({ number }) => Number(number.slice(15, 21))).sort((a, b) => a - b)
    expect(serials.at(-1), 'no number was given twice or lost').toBe(told.length)
    for (const { number, acts } of told) {
      const page = await look(song, number)
      expect(page.stage).toBe('CLOSED')
      const done = page.timeline.map(({ act }) => act).filter((act) => acts.includes(act))
      expect(done, number).toEqual(acts)
      expect(page.timeline.map(({ seq }) => seq)).toEqual(page.timeline.map((_, index) => index + 1))
    }
  })

  it('and whoever was reminded was reminded once of each hour', async () => {
    const li = await Person.signedIn(platform.address, 'li.handler')
    const rows: { title: string; words: string; number?: string; caseNumber?: string }[] = []
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page: { rows: typeof rows; next?: string } = done(await li.get(`/api/notices?limit=200${after && `&after=${encodeURIComponent(after)}`}`))
      rows.push(...page.rows)
      after = page.next
    }
    const reminders = rows.filter(({ words, title }) => /时限/.test(words + title)).map((row) => JSON.stringify([row.caseNumber ?? row.number, row.title, row.words]))
    const twice = reminders.filter((reminder, index) => reminders.indexOf(reminder) !== index)
    // A case has two tasks of this desk, each with reminders of its own in the same words.
    for (const reminder of new Set(twice)) expect(reminders.filter((one) => one === reminder).length, reminder).toBeLessThanOrEqual(2)
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
