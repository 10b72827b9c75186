import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act, aPothole, beforeAndAfter, type CaseView, doorAt, look, notices, progress, type Progress, type Receipt } from '../support/line'
import { type Answer, done, newCommand, Person } from '../support/person'
import { patience } from '../support/patience'
import { numbers, photo } from '../support/picture'
import { Platform } from '../support/platform'

const KILLS = Number(process.env['KILLS'] ?? 3)
const SEED = Number(process.env['SEED'] ?? Date.now() % 100_000)
const LONGEST_MS = 120

/** What a step sends. The same thing is sent again, under the same command id, when no answer came. */
type Send = (command: string) => Promise<Answer<unknown>>

/** The process is killed without a warning while people use the city; they only try again, and nothing is lost or doubled. */
describe(`The platform is killed ${KILLS} times on the way of a report (SEED=${SEED})`, () => {
  let platform: Platform
  let zhou: Person, li: Person, he: Person, song: Person
  let number: string, code: string
  const random = numbers(SEED)
  const killed: string[] = []
  // Which of the steps are hit: each step once before any is hit twice.
  const hits = spread(KILLS, 10, random)

  beforeAll(async () => {
    platform = await Platform.fresh('kill')
    zhou = new Person(platform.address)
    ;[li, he, song] = [await Person.signedIn(platform.address, 'li.handler'), await Person.signedIn(platform.address, 'he.verifier'), await Person.signedIn(platform.address, 'song.answerer')]
  })
  afterAll(() => platform.stop())

  /** Sends a step; where it is its turn, kills the process before, amid or after it, starts again and sends the same again. */
  const survive = async <T>(name: string, send: Send): Promise<T> => {
    const command = newCommand()
    for (let times = hits.shift() ?? 0; times > 0; times--) {
      const delay = Math.floor(random() * LONGEST_MS)
      const sent = send(command).catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, delay))
      await platform.kill()
      const heard = await sent
      killed.push(`${name} after ${delay} ms (${heard ? `answered ${heard.status}` : 'no answer'})`)
      await platform.start()
    }
    return done(await send(command)) as T
  }

  it(
    'and everybody gets through by trying again',
    async () => {
      const hole = await doorAt(zhou, '文昌路 220 号')
      const picture = photo(SEED)
      const { id } = await survive<{ id: string }>('photo', (command) => zhou.upload(picture, command))
      const telling = await aPothole(zhou, hole, { photos: [id], contact: { phone: '19900000217' } })
      const receipt = await survive<Receipt>('report', (command) => zhou.post('/api/cases', telling, command))
      ;({ number } = receipt.progress)
      code = receipt.queryCode
      const tang = new Person(platform.address)
      await survive('join', (command) => tang.post(`/api/cases/${number}/join`, { words: '我也看到了' }, command))

      const step = async (person: Person, name: string, more: object = {}) => {
        const page = await look(person, number)
        const task = page.acts.find((offer) => offer.act === name)?.task
        return survive<CaseView>(name, (command) => person.post(`/api/cases/${number}/acts`, { act: name, task, version: page.version, ...more }, command))
      }
      await step(li, 'accept')
      await step(li, 'handled', { words: '已修补', photos: await beforeAndAfter(li) })
      await step(he, 'redo', { words: '没有压实' })
      await step(li, 'handled', { words: '重新压实', photos: await beforeAndAfter(li) })
      await step(he, 'pass')
      await step(song, 'answer', { words: '已修复并核查。' })
      await survive('rate', (command) => zhou.post(`/api/ratings/${number}`, { stars: 5 }, command))
      console.log(`SEED=${SEED}: killed at ${killed.join('; ') || 'no step'}`)
      expect(killed).toHaveLength(KILLS)
    },
    patience(60_000 * (KILLS + 2)),
  )

  it('and nothing is lost: the case, its photos, its rating, the way back to it', async () => {
    const again = new Person(platform.address)
    const seen = done(await again.post<Progress>('/api/cases/open', { number, code }))
    expect(seen).toMatchObject({ stage: 'CLOSED', reporters: 2, answer: { words: '已修复并核查。' } })
    expect(seen.photos).toHaveLength(5)
    for (const { url } of seen.photos) {
      const file = await zhou.get<Buffer>(url)
      expect(file.status).toBe(200)
      expect(file.body.length).toBe(Number(file.headers['content-length']))
      expect((await zhou.get(`${url}?size=thumb`)).status).toBe(200)
    }
    expect(done(await zhou.get<{ rating: { stars: number } }>(`/api/ratings/${number}`)).rating.stars).toBe(5)
  })

  it('and nothing is doubled: one case, each event once, each notice once', async () => {
    const page = await look(song, number)
    expect(page.timeline.map((entry) => entry.act)).toEqual(['report', 'assigned', 'join', 'accept', 'handled', 'redo', 'handled', 'pass', 'answer'])
    expect(page.timeline.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(page.tasks).toEqual([])
    expect(done(await zhou.get<{ rows: Progress[] }>('/api/cases/mine')).rows.map((mine) => mine.number)).toEqual([number])
    const told = (await notices(zhou)).rows.map((notice) => notice.words)
    expect(told).toHaveLength(7)
    expect(told.filter((words) => words === '已经解决并答复您')).toHaveLength(1)
    expect(await act(song, number, 'note', { words: '核对过' })).toMatchObject({ stage: 'CLOSED' })
  })

  it('and no serial is given twice, though one that was drawn before a kill stays unused', async () => {
    const next = done(await zhou.post<Receipt>('/api/cases', await aPothole(zhou, await doorAt(zhou, '文昌路 300 号'))))
    expect(serial(number)).toBeGreaterThanOrEqual(1)
    expect(serial(next.progress.number)).toBeGreaterThan(serial(number))
    expect((await progress(zhou, next.progress.number)).stage).toBe('DISPATCHED')
  })

  it.runIf(process.platform === 'linux')('and no PostgreSQL is left behind, neither by a stop nor by a kill', async () => {
    expect(platform.databases().length).toBeGreaterThan(1)
    await platform.stop()
    await expect.poll(() => platform.databases(), { timeout: patience(30_000) }).toEqual([])
    await platform.start()
    await platform.kill()
    await expect.poll(() => platform.databases(), { timeout: patience(30_000) }).toEqual([])
  })
})

const serial = (of: string): number => Number(of.slice(15, 21))

/** How often each of the steps is hit so that all hits are spread over different steps. */
function spread(hits: number, steps: number, random: () => number): number[] {
  const counts = Array.from({ length: steps }, () => 0)
  for (let left = hits; left > 0; ) {
    const fewest = Math.min(...counts)
    const open = counts.flatMap((count, step) => (count === fewest ? [step] : []))
    const step = open[Math.floor(random() * open.length)] as number
    counts[step] = (counts[step] as number) + 1
    left--
  }
  return counts
}
