import { readdirSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { act, aPothole, doorAt, look, progress, type Progress, report, type Spot, tryAct } from '../support/line'
import { type Answer, BORDER, done, FORM_END, formHead, newCommand, Person, type Problem } from '../support/person'
import { photo } from '../support/picture'
import { Platform } from '../support/platform'

type Refused = Answer<Problem>
/** How a refusal must read: its stable type, the field it is about, and in both languages the place, the value or the way out. */
interface Words {
  status: number
  type: string
  field?: string
  zh: RegExp
  en: RegExp
}

const SCRIPT = '<script>alert("路坏了")</script><img src=x onerror=alert(1)> 路上有坑'
const TWO_HUNDRED_MB = 200 * 1024 * 1024
const IN_BEIJING = { lon: 116.39, lat: 39.91 }

/** Whatever is wrong on the way is refused in words a person understands, and leaves nothing behind. */
describe('What the city refuses', () => {
  let platform: Platform, address: string
  let zhou: Person, place: Spot

  beforeAll(async () => {
    platform = await Platform.fresh('refusals')
    address = platform.address
    zhou = new Person(address)
    place = await doorAt(zhou, '文昌路 300 号')
  })
  afterAll(() => platform.stop())

  // Twenty reports in a row from one network are the limit; the last step shows it.
  beforeEach(() => zhou.walk())

  /** Sends it once in Chinese and once in English: each refusal must be right in both. */
  const refuses = async (words: Words, send: (language: string) => Promise<Refused>) => {
    const [zh, en] = [await send('zh-CN'), await send('en')]
    for (const answer of [zh, en]) {
      expect(answer).toMatchObject({ status: words.status, type: words.type })
      expect(answer.body.type).toBe(`https://anlan.dev/problems/${words.type}`)
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.body.field).toBe(words.field)
    }
    expect(`${zh.body.title}。${zh.body.detail}`).toMatch(words.zh)
    expect(`${zh.body.title}${zh.body.detail}`).toMatch(/\p{Script=Han}/u)
    expect(`${en.body.title}. ${en.body.detail}`).toMatch(words.en)
    expect(en.body.title).not.toMatch(/\p{Script=Han}/u)
  }
  const post = (person: Person, to: string, body: unknown) => (language: string) => person.send<Problem>('POST', to, { body, language, command: newCommand() })
  const get = (person: Person, from: string) => (language: string) => person.send<Problem>('GET', from, { language })
  const raw = (content: Buffer) => (language: string) => zhou.send<Problem>('POST', '/api/cases', { language, command: newCommand(), raw: { type: 'application/json', content } })
  const file = (content: Buffer) => (language: string) =>
    zhou.send<Problem>('POST', '/api/files', { language, command: newCommand(), raw: { type: `multipart/form-data; boundary=${BORDER}`, content: Buffer.concat([formHead('照片.jpg'), content, FORM_END]) } })
  const reporting = async (change: object) => post(zhou, '/api/cases', { ...(await aPothole(zhou, place)), ...change })

  it('a report without a photo, or with too many', async () => {
    await refuses({ status: 422, type: 'photos-missing', field: 'photos', zh: /需要 1 到 6 张，现在有 0 张/, en: /1 to 6 are needed, now 0/ }, await reporting({ photos: [] }))
    const seven = await Promise.all(Array.from({ length: 7 }, () => zhou.handIn()))
    await refuses({ status: 422, type: 'photos-too-many', field: 'photos', zh: /需要 1 到 6 张，现在有 7 张/, en: /1 to 6 are needed, now 7/ }, await reporting({ photos: seven }))
  })

  it('a photo of somebody else, or one that was never handed in', async () => {
    const tangs = await new Person(address).handIn()
    for (const id of [tangs, newCommand()])
      await refuses({ status: 422, type: 'photos-unknown', field: 'photos', zh: /不是您上传的，请重新添加/, en: /not yours; add them again/ }, await reporting({ photos: [id] }))
  })

  it('a file of 200 MB, announced or not, before it fills the disk', async () => {
    const words = { status: 413, type: 'file-too-large', field: 'file', zh: /不能超过 20 MB.*较小的照片/, en: /at most 20 MB.*smaller/ }
    const stream = (length?: number) => (language: string) =>
      zhou.send<Problem>('POST', '/api/files', { language, command: newCommand(), raw: { type: `multipart/form-data; boundary=${BORDER}`, content: Readable.from(huge()), length } })
    const before = kept(platform)
    await refuses(words, stream(formHead('huge.jpg').length + TWO_HUNDRED_MB + FORM_END.length))
    await refuses(words, stream())
    expect(kept(platform)).toEqual(before)
  })

  it('what is not a picture, whatever it is called, and a picture that was cut off', async () => {
    const before = kept(platform)
    const words = { status: 415, type: 'file-not-a-picture', field: 'file', zh: /JPEG、PNG 或 WebP/, en: /JPEG, PNG or WebP/ }
    for (const content of ['%PDF-1.7\n…', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'GIF89a', ''])
      await refuses(words, file(Buffer.from(content)))
    await refuses({ status: 422, type: 'file-broken', field: 'file', zh: /重新拍摄或另选一张/, en: /Take it again or choose another/ }, file(photo(1).subarray(0, 5_000)))
    expect(kept(platform)).toEqual(before)
  })

  it('a place outside the city', async () => {
    const words = { status: 422, type: 'place-outside-city', zh: /东经 116\.39.*北纬 39\.91.*移到市内/, en: /116\.39.*39\.91.*Move it inside/ }
    await refuses({ ...words, field: 'place' }, await reporting({ place: { ...IN_BEIJING, means: 'map' } }))
    const located = done(await zhou.get<{ address: string }>(`/api/directory/locate?lon=${place.lon}&lat=${place.lat}`))
    expect(located.address).toContain('文昌路')
    const nowhere = await zhou.get<Problem>(`/api/directory/locate?lon=${IN_BEIJING.lon}&lat=${IN_BEIJING.lat}`)
    expect(nowhere).toMatchObject({ status: 422, type: 'place-outside-city' })
  })

  it('words that are missing, only blanks, or ten thousand characters', async () => {
    const missing = { status: 422, type: 'words-missing', field: 'words', zh: /至少写 4 个字.*现在有 0 个/, en: /at least 4 characters, now 0/ }
    for (const words of ['', ' 　\n\t  　 ', null, '。。。！！']) await refuses(missing, await reporting({ words }))
    await refuses({ ...missing, zh: /现在有 2 个/, en: /now 2/ }, await reporting({ words: ' 有坑 ' }))
    await refuses({ status: 422, type: 'words-too-long', field: 'words', zh: /最多 500 个字，现在有 10000 个/, en: /At most 500 characters, now 10000/ }, await reporting({ words: '坑'.repeat(10_000) }))
  })

  it('a telephone number that cannot be one', async () => {
    for (const phone of ['1990000', '29900000217', '一三八'])
      await refuses({ status: 422, type: 'phone-wrong', field: 'contact.phone', zh: new RegExp(`“${phone}”.*11 位`), en: new RegExp(`“${phone}”.*11 digits`) }, await reporting({ contact: { phone } }))
  })

  it('a kind of matter that the city does not know', async () => {
    await refuses({ status: 404, type: 'absent', zh: /flying-saucer/, en: /flying-saucer/ }, await reporting({ kind: 'flying-saucer' }))
  })

  it('broken JSON, a value of the wrong sort, and a request without a body', async () => {
    await refuses({ status: 400, type: 'json-unreadable', zh: /第 1 行第 \d+ 列/, en: /line 1, column \d+/ }, raw(Buffer.from('{"kind":"pothole",,')))
    await refuses({ status: 400, type: 'field-unreadable', field: 'place.lon', zh: /“place\.lon”/, en: /“place\.lon”/ }, raw(Buffer.from('{"kind":"pothole","place":{"lon":"east","lat":31}}')))
    await refuses({ status: 400, type: 'json-unreadable', zh: /缺少内容/, en: /no body/ }, raw(Buffer.alloc(0)))
  })

  it('a report that leaves out its place or its kind', async () => {
    for (const field of ['place', 'kind'])
      await refuses({ status: 400, type: 'value-missing', field, zh: new RegExp(`请提供 ${field}`), en: new RegExp(`Provide .${field}.`) }, await reporting({ [field]: undefined }))
  })

  it('a change without a command id, which a forged page cannot send', async () => {
    const without = (command: string | null) => async (language: string) => zhou.send<Problem>('POST', '/api/cases', { language, command, body: await aPothole(zhou, place) })
    await refuses({ status: 403, type: 'command-missing', zh: /Anlan-Command.*刷新页面/, en: /Anlan-Command.*Reload/ }, without(null))
    await refuses({ status: 400, type: 'command-malformed', zh: /UUID，而不是“click-1”/, en: /UUID, not “click-1”/ }, without('click-1'))
  })

  it('none of which left anything behind', async () => {
    expect(done(await zhou.get<{ rows: Progress[] }>('/api/cases/mine')).rows).toEqual([])
    expect(done(await zhou.get<unknown[]>(`/api/cases/nearby?kind=pothole&lon=${place.lon}&lat=${place.lat}`))).toEqual([])
    const [one, two] = [await report(zhou, place), await report(zhou, await doorAt(zhou, '文昌路 340 号'))]
    expect(serial(two.progress.number) - serial(one.progress.number)).toBe(1)
  })

  it('a wrong case number, and a code that was guessed: nobody guesses on, from one network or from many', async () => {
    const { progress: open, queryCode } = await report(zhou, await doorAt(zhou, '文昌路 140 号'))
    const slip = open.number.slice(0, 21) + ((Number(open.number[21]) + 1) % 10)
    await refuses({ status: 400, type: 'value-unreadable', field: 'number', zh: new RegExp(slip), en: new RegExp(slip) }, get(zhou, `/api/cases/${slip}/progress`))
    await refuses({ status: 404, type: 'absent', zh: /案件/, en: /case/ }, get(new Person(address), `/api/cases/${open.number}/progress`))

    const guesser = new Person(address)
    const wrong = { status: 404, type: 'case-not-found-or-code-wrong', field: 'code', zh: /22 位.*6 位.*12345/, en: /22 digits.*6 digits.*12345/ }
    await refuses(wrong, post(guesser, '/api/cases/open', { number: open.number, code: wrongOf(queryCode, 1) }))
    await refuses(wrong, post(guesser, '/api/cases/open', { number: '9901022026112530000000', code: queryCode }))
    expect((await guesser.post('/api/cases/open', { number: open.number, code: wrongOf(queryCode, 2) })).type).toBe('case-not-found-or-code-wrong')
    const now = { status: 429, type: 'too-many-requests', zh: /请在 \d+ 秒后再试/, en: /in \d+ seconds/ }
    await refuses(now, post(guesser, '/api/cases/open', { number: open.number, code: queryCode }))
    const told = await guesser.post('/api/cases/open', { number: open.number, code: queryCode })
    expect(Number(told.headers['retry-after'])).toBeGreaterThan(0)
    expect((await new Person(address).post('/api/cases/open', { number: open.number, code: queryCode })).status).toBe(200)

    // Three wrong ones so far; seven more from anywhere shut the number to codes, but not to whoever reported it.
    for (let by = 3; by < 10; by++)
      expect((await new Person(address).post('/api/cases/open', { number: open.number, code: wrongOf(queryCode, by) })).type).toBe('case-not-found-or-code-wrong')
    const shut = { status: 429, type: 'too-many-codes', field: 'code', zh: /\d+ 分钟后恢复.*12345/, en: /for \d+ minutes.*12345/ }
    await refuses(shut, post(new Person(address), '/api/cases/open', { number: open.number, code: queryCode }))
    expect((await zhou.post('/api/cases/open', { number: open.number, code: '000000' })).status).toBe(200)
  })

  it('a password that was guessed, in the same words for a name that does not exist', async () => {
    const signIn = (person: Person, login: string) => post(person, '/api/access/sign-in', { login, password: 'linlan' })
    const words = { status: 401, type: 'wrong-credentials', zh: /检查账号和密码/, en: /Check the name and the password/ }
    const thief = new Person(address)
    await refuses(words, signIn(thief, 'xu.chief'))
    await refuses(words, signIn(thief, 'nobody.here'))
    await refuses(words, signIn(thief, 'nobody.here'))
    await signIn(thief, 'nobody.here')('zh-CN')
    await refuses({ status: 429, type: 'too-many-tries', zh: /请在 \d+ 分钟后再登录/, en: /in \d+ minutes/ }, signIn(thief, 'nobody.here'))
  })

  it('an act of another step, a unit of another county, and an act of whom it does not concern', async () => {
    // Forty pictures in a row are the limit for one browser, and this one has handed in many.
    zhou = new Person(address)
    const { progress: reported } = await report(zhou, await doorAt(zhou, '文昌路 260 号'))
    const [li, lin] = [await Person.signedIn(address, 'li.handler'), await Person.signedIn(address, 'lin.dispatcher')]
    await act(li, reported.number, 'return', { words: '这一段归区里管' })
    const open = await progress(zhou, reported.number)
    expect(open.stage).toBe('REPORTED')
    const acting = async (name: string, more: object = {}) => {
      const { version, tasks } = await look(lin, open.number)
      return post(lin, `/api/cases/${open.number}/acts`, { act: name, version, task: tasks[0]!.id, ...more })
    }
    await refuses({ status: 422, type: 'act-unknown', field: 'act', zh: /没有操作“pass”，请刷新/, en: /no act “pass”.*reload/ }, await acting('pass'))
    for (const unit of ['911100000000000000', UNIT_OF_YUNTANG, undefined])
      await refuses({ status: 422, type: 'unit-unknown', field: 'unit', zh: /从列表中选择/, en: /choose one from the list/ }, await acting('dispatch', { unit }))
    await refuses({ status: 422, type: 'words-missing', field: 'words', zh: /至少写 2 个字/, en: /at least 2/ }, await acting('refuse', { words: '  ' }))
    await refuses({ status: 401, type: 'sign-in-needed', zh: /登录已过期或尚未登录.*仍在页面上/, en: /Sign in and try again/ }, post(new Person(address), `/api/cases/${open.number}/acts`, { act: 'note', version: 1, words: '你好' }))
    const citizen = await Person.signedIn(address, 'tang')
    await refuses({ status: 403, type: 'staff-only', zh: /在岗工作人员/, en: /staff in a post/ }, post(citizen, `/api/cases/${open.number}/acts`, { act: 'note', version: 1, words: '你好' }))
    await refuses({ status: 422, type: 'act-not-allowed', zh: /办结后才能提出异议/, en: /once it is closed/ }, post(zhou, `/api/cases/${open.number}/wishes`, { act: 'dispute', version: open.version, words: '还没有修' }))

    expect(await progress(zhou, open.number)).toMatchObject({ stage: 'REPORTED', version: open.version })
    expect(await act(lin, open.number, 'refuse', { words: '农田内，不属于道路' })).toMatchObject({ stage: 'ANSWERING' })
    expect((await tryAct(lin, open.number, 'refuse', { words: '再来一次' })).type).toBe('act-unknown')
  })

  it('but not a script in the words: it is kept and given back as the text that it is', async () => {
    const { progress: shown } = await report(zhou, await doorAt(zhou, '文昌路 180 号'), { words: SCRIPT, contact: { name: '<b>周</b>' } })
    expect(shown.words).toBe(SCRIPT)
    const answer = await zhou.get<Progress>(`/api/cases/${shown.number}/progress`)
    expect(answer.body.words).toBe(SCRIPT)
    expect(answer.headers['content-type']).toContain('application/json')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(String(answer.headers['content-security-policy'])).not.toContain("script-src 'unsafe-inline'")
  })

  it('the twenty-first report in a row from one network, with the time to wait', async () => {
    const flood = await reporting({ photos: [] })
    const types = new Set<string | undefined>()
    for (let i = 0; i < 20; i++) types.add((await flood('zh-CN')).type)
    expect([...types]).toEqual(['photos-missing'])
    await refuses({ status: 429, type: 'too-many-requests', zh: /请在 \d+ 秒后再试/, en: /in \d+ seconds/ }, flood)
  })
})

/** 云塘县城市管理局 */
const UNIT_OF_YUNTANG = '119901220422397498'

const serial = (number: string): number => Number(number.slice(15, 21))
const wrongOf = (code: string, by: number): string => String((Number(code) + by) % 1_000_000).padStart(6, '0')

/** The files that the platform keeps. */
const kept = ({ home }: Platform): string[] => readdirSync(path.join(home, 'files'), { recursive: true, encoding: 'utf8' }).sort()

function* huge(): Generator<Buffer> {
  yield formHead('huge.jpg')
  const block = Buffer.alloc(1024 * 1024, 0xff)
  for (let sent = 0; sent < TWO_HUNDRED_MB; sent += block.length) yield block
  yield FORM_END
}
