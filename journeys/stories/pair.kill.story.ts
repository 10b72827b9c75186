import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, person, WIDE_DESK } from '../support/browser'
import { DeskPages } from '../support/desk-pages'
import { act, actOn, aPothole, type CaseView, doorAt, look, progress, type Receipt, report, type Spot } from '../support/line'
import { Balancer, Pair } from '../support/pair'
import { type Answer, done, newCommand, Person, type Problem } from '../support/person'
import { patience } from '../support/patience'
import { numbers, photo } from '../support/picture'
import { PROGRAM, type Platform } from '../support/platform'

const KILLS = Number(process.env['PAIR_KILLS'] ?? 2)
const SEED = Number(process.env['SEED'] ?? Date.now() % 100_000)
const CITIZENS = 2
const LONGEST_MS = 3_000
/** The city's clock runs fast enough that deadlines pass while the story runs. */
const SPEED = 900

interface Told {
  number: string
  acts: string[]
}

/** A city on two instances: whoever of its people works at which, nothing is done twice and nothing is lost, also when one of them is killed. */
describe(`Two instances on one database, one of them killed ${KILLS} times (SEED=${SEED})`, () => {
  let pair: Pair, balancer: Balancer, browser: Browser
  let zhou: Person, li: Person, zhao: Person
  let hole: Spot, alone = ''
  const told: Told[] = []
  const trouble: unknown[] = []
  const random = numbers(SEED)
  const sum = { kills: 0, cases: 0, acts: 0, changes: 0, reminders: 0, archived: 0, seconds: 0 }
  let over = false

  beforeAll(async () => {
    ;[pair, browser] = await Promise.all([Pair.fresh('pair', SPEED), launch()])
    balancer = await Balancer.before(() => [pair.a.port, pair.b.port])
    const [a, b] = pair.addresses
    zhou = new Person(a)
    ;[li, zhao] = await Promise.all([Person.signedIn(a, 'li.handler'), Person.signedIn(b, 'zhao.handler')])
    hole = await doorAt(zhou, '文昌路 220 号')
    // Nobody takes this one: of it the unit is reminded.
    alone = (await report(zhou, hole)).progress.number
  })
  afterAll(async () => {
    balancer.close()
    await browser.close()
    await pair.stop()
    writeFileSync('target/pair-kills.json', JSON.stringify(sum))
  })

  it('answers a command once, whichever of them is asked again, and keeps the person signed in at both', async () => {
    const command = newCommand()
    const telling = await aPothole(zhou, hole)
    const first = done(await zhou.post<Receipt>('/api/cases', telling, command))
    zhou.address = pair.b.address
    const again = done(await zhou.post<Receipt>('/api/cases', telling, command))
    expect(again.progress.number).toBe(first.progress.number)
    expect((await progress(zhou, first.progress.number)).steps).toHaveLength(2)
    const both = await Promise.all([0, 1].map(async (at) => ((zhou.address = pair.addresses[at]!), zhou.post<Receipt>('/api/cases', telling, command))))
    expect(both.map((answer) => done(answer).progress.number)).toEqual([first.progress.number, first.progress.number])
    li.address = pair.b.address
    expect(done(await li.get<{ signedIn: boolean }>('/api/access/me')).signedIn).toBe(true)
    li.address = pair.a.address
  })

  it('gives a task to one of two clerks at two instances, and tells the other', async () => {
    for (let round = 0; round < 3; round++) {
      const { number } = (await report(zhou, hole)).progress
      const pages = await Promise.all([look(li, number), look(zhao, number)])
      const answers = await Promise.all([actOn(li, pages[0], 'accept'), actOn(zhao, pages[1], 'accept')])
      const [won, lost] = answers[0].status === 200 ? answers : [answers[1], answers[0]]
      expect(won!.body).toMatchObject({ stage: 'HANDLING' })
      expect(lost).toMatchObject({ status: 409, type: 'case-moved-on' })
      expect((lost!.body as unknown as Problem).detail).toContain('您写的内容还在')
      expect((await look(li, number)).timeline.filter((step) => step.act === 'accept')).toHaveLength(1)
    }
  })

  it('shows a picture of one at the other, and goes on there with a paper that came in half', async () => {
    const pothole = await report(zhou, hole)
    const { url } = (await progress(zhou, pothole.progress.number)).photos[0]!
    for (const address of pair.addresses) {
      zhou.address = address
      const seen = await zhou.get<Buffer>(url)
      expect(seen.status).toBe(200)
      expect(seen.body.length).toBeGreaterThan(1_000)
    }
    const paper = photo(77)
    const send = (method: string, address: string, more: Record<string, string>, body?: Buffer) =>
      fetch(address, { method, headers: { ...zhou.credentials(), 'Anlan-Command': newCommand(), 'Tus-Resumable': '1.0.0', ...more }, ...(body && { body: new Uint8Array(body) }) })
    const [a, b] = pair.addresses
    const announced = await send('POST', `${a}/api/files/uploads`, { 'Upload-Length': String(paper.length), 'Upload-Metadata': `filename ${Buffer.from('坑.png').toString('base64')}` })
    const way = announced.headers.get('location')
    const half = Math.floor(paper.length / 2)
    const piece = { 'Content-Type': 'application/offset+octet-stream' }
    expect((await send('PATCH', a + way, { ...piece, 'Upload-Offset': '0' }, paper.subarray(0, half))).status).toBe(204)
    expect((await send('HEAD', b + way, {})).headers.get('upload-offset')).toBe(String(half))
    expect((await send('PATCH', b + way, { ...piece, 'Upload-Offset': String(half) }, paper.subarray(half))).status).toBe(204)
    zhou.address = a
    await expect.poll(async () => done(await zhou.get<{ state: string }>(way!)).state).toMatch(/^clean$/i)
  })

  it('carries the news of an act at one to a screen that listens at the other', async () => {
    const { number } = (await report(zhou, hole)).progress
    zhao.address = pair.b.address
    const news = listen(zhao, (event) => event.includes(number) && event.includes('HANDLING'))
    await news.open
    li.address = pair.a.address
    await act(li, number, 'accept')
    expect(await news.heard).toContain(number)
  })

  it('lets somebody go on in the browser when their instance dies, with at most one reload', async () => {
    const { number } = (await report(zhou, hole)).progress
    const desk = new DeskPages(await person(browser, balancer.address, WIDE_DESK))
    await desk.signIn('li.handler')
    await desk.open(number)
    await pair.a.kill()
    await desk.page.reload()
    await desk.page.getByRole('heading', { name: '办理流程' }).waitFor()
    await desk.act(/^签收/).click()
    await expect.poll(async () => (zhou.address = pair.b.address, (await progress(zhou, number)).stage)).toBe('HANDLING')
    await pair.a.start()
  })

  /** Sends under one command id, now here and now there, until something answers; only a yes or a refusal ends it. */
  const insist = async <T>(somebody: Person, send: (command: string) => Promise<Answer<T>>): Promise<Answer<T>> => {
    const command = newCommand()
    for (;;) {
      const answer = await send(command).catch(() => undefined)
      if (answer && answer.status < 500 && answer.status !== 429) return answer
      if (answer?.status !== 429) {
        sum.changes++
        somebody.address = somebody.address === pair.a.address ? pair.b.address : pair.a.address
      }
      await new Promise((resolve) => setTimeout(resolve, answer?.status === 429 ? 1_000 : 100))
    }
  }

  const step = async (somebody: Person, mine: Told, name: string, more: object = {}) => {
    for (;;) {
      const page = done(await insist(somebody, () => somebody.get<CaseView>(`/api/cases/${mine.number}`)))
      const task = page.acts.find((offer) => offer.act === name)?.task
      const answer = await insist(somebody, (command) => somebody.post<CaseView>(`/api/cases/${mine.number}/acts`, { act: name, task, version: page.version, ...more }, command))
      if (answer.type === 'case-moved-on') continue
      done(answer)
      mine.acts.push(name)
      return
    }
  }

  /** A citizen and those who work for them; all have come in before the first kill. */
  const crew = async (n: number) => {
    const start = pair.addresses[n % 2]!
    return [new Person(start), await Person.signedIn(start, 'li.handler'), await Person.signedIn(pair.addresses[(n + 1) % 2]!, 'he.verifier'), await Person.signedIn(start, 'song.answerer')] as const
  }

  const live = async (n: number, [citizen, handler, verifier, answerer]: Awaited<ReturnType<typeof crew>>) => {
    let pictures = 20_000 * (n + 1)
    const hand = async (somebody: Person) => done(await insist(somebody, (command) => somebody.upload<{ id: string }>(photo(++pictures), command))).id
    while (!over) {
      const telling = await aPothole(citizen, hole, { photos: [await hand(citizen)] })
      const mine: Told = { number: done(await insist(citizen, (command) => citizen.post<Receipt>('/api/cases', telling, command))).progress.number, acts: [] }
      told.push(mine)
      await step(handler, mine, 'accept')
      await step(handler, mine, 'handled', { photos: [{ id: await hand(handler), purpose: 'before' }, { id: await hand(handler), purpose: 'after' }] })
      await step(verifier, mine, 'pass')
      await step(answerer, mine, 'answer', { words: '已修好，谢谢您。' })
      citizen.walk()
    }
  }

  it(
    'and lets everybody get through at the other while one is killed',
    async () => {
      const crews = await Promise.all(Array.from({ length: CITIZENS }, (_, n) => crew(n)))
      const lives = crews.map((people, n) => live(n, people).catch((fault: unknown) => trouble.push(fault)))
      const begun = performance.now()
      for (; sum.kills < KILLS; sum.kills++) {
        await new Promise((resolve) => setTimeout(resolve, 500 + random() * LONGEST_MS))
        const victim: Platform = random() < 0.5 ? pair.a : pair.b
        await victim.kill()
        await victim.start()
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
    const song = await Person.signedIn(pair.b.address, 'song.answerer')
    expect(new Set(told.map(({ number }) => number)).size).toBe(told.length)
    for (const { number, acts } of told) {
      const page = await look(song, number)
      expect(page.timeline.map((entry) => entry.act).filter((one) => acts.includes(one)), number).toEqual(acts)
      expect(page.timeline.map(({ seq }) => seq)).toEqual(page.timeline.map((_, index) => index + 1))
    }
  })

  it('and each mark of a deadline is told once, though both look after it', async () => {
    const rows: { title: string; words: string; caseNumber?: string }[] = []
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page: { rows: typeof rows; next?: string } = done(await li.get(`/api/notices?limit=100${after && `&after=${encodeURIComponent(after)}`}`))
      rows.push(...page.rows)
      after = page.next
    }
    const reminders = rows.filter(({ caseNumber, title }) => caseNumber === alone && /^催办/.test(title)).map(({ words }) => words)
    sum.reminders = reminders.length
    expect(new Set(reminders).size).toBe(reminders.length)
  })

  it('and each ended case is archived once, in one package', async () => {
    const shelves = path.join(pair.shared, 'archive', '990102')
    const packed = () => (existsSync(shelves) ? readdirSync(shelves).map((number) => ({ number, zips: readdirSync(path.join(shelves, number)) })) : [])
    const song = await Person.signedIn(pair.a.address, 'song.answerer')
    await expect.poll(() => packed().length, { timeout: patience(80_000) }).toBeGreaterThan(0)
    sum.archived = packed().length
    for (const { number, zips } of packed()) {
      expect(zips, number).toHaveLength(1)
      expect((await look(song, number)).timeline.filter((entry) => entry.act === 'archived').length, number).toBeLessThanOrEqual(1)
    }
  })

  it('and the ledger proves all of it, without a platform', async () => {
    const out = path.join(pair.shared, 'ledger.export')
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    await pair.stop()
    const anlan = (...words: string[]) => execFileSync(PROGRAM, words, { env: { ...process.env, ANLAN_HOME: pair.shared }, encoding: 'utf8' })
    anlan('ledger', 'export', '--out', out)
    expect(anlan('ledger', 'verify', '--in', out)).toMatch(/bad=0/)
  })
})

/** Reads somebody's live stream until an event is what is waited for. */
function listen(somebody: Person, wanted: (event: string) => boolean): { open: Promise<void>; heard: Promise<string> } {
  let opened: () => void
  const open = new Promise<void>((resolve) => (opened = resolve))
  const heard = new Promise<string>((resolve, reject) => {
    const request = http.get(`${somebody.address}/api/live`, { headers: somebody.credentials(), agent: false }, (answer) => {
      opened()
      let rest = ''
      answer.on('data', (part: Buffer) => {
        const events = (rest + part.toString()).split('\n\n')
        rest = events.pop() ?? ''
        const found = events.find(wanted)
        if (found) (request.destroy(), resolve(found))
      })
    })
    request.on('error', reject)
    setTimeout(() => (request.destroy(), reject(new Error('No such news came.'))), patience(20_000)).unref()
  })
  return { open, heard }
}
