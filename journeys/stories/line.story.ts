import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withOneMoreHolding } from '../support/city'
import { act, actOn, aPothole, beforeAndAfter, type CaseView, doorAt, look, notices, type Notices, progress, type Progress, type Receipt, type Spot, type TaskList, tryAct } from '../support/line'
import { expectNothingPersonal } from '../support/logs'
import { done, newCommand, Person, type Problem } from '../support/person'
import { type Platform } from '../support/platform'

/** A hole in Wenchang Road from the report to a second round: what each step changes for reporters and staff. */
describe('A pothole on its way through the city', () => {
  let platform: Platform, address: string
  let zhou: Person, tang: Person, li: Person, zhao: Person, he: Person, tan: Person, song: Person, lin: Person, luo: Person
  let number: string, receipt: Receipt, joined: Receipt, hole: Spot

  beforeAll(async () => {
    platform = await withOneMoreHolding()
    address = platform.address
    ;[zhou, tang] = [new Person(address), new Person(address)]
    const logins = ['li.handler', 'zhao.handler', 'he.verifier', 'tan.verifier', 'song.answerer', 'lin.dispatcher', 'luo.handler']
    const staff = await Promise.all(logins.map((login) => Person.signedIn(address, login)))
    ;[li, zhao, he, tan, song, lin, luo] = staff as [Person, Person, Person, Person, Person, Person, Person]
    hole = await doorAt(zhou, '文昌路 220 号')
  })
  afterAll(() => platform.stop())

  const stageOf = async (person: Person) => (await progress(person, number)).stage
  const pool = async (person: Person) => done(await person.get<TaskList>('/api/cases/tasks?view=pool&limit=200'))
  const lies = (list: TaskList) => list.rows.some((row) => row.number === number)

  it('is reported by somebody who is not signed in, once, though the button is pressed twice', async () => {
    const command = newCommand()
    const telling = await aPothole(zhou, hole, { contact: { name: '周晓禾', phone: '19900000217' } })
    const [first, second] = await Promise.all([zhou.post<Receipt>('/api/cases', telling, command), zhou.post<Receipt>('/api/cases', telling, command)])
    receipt = done(first)
    number = receipt.progress.number

    expect(first.status).toBe(201)
    expect(done(second)).toMatchObject({ queryCode: receipt.queryCode, progress: { number } })
    expect(receipt.queryCode).toMatch(/^\d{6}$/)
    expect(number).toMatch(/^990102\d{8}3\d{7}$/)
    expect(done(await zhou.get<{ rows: Progress[] }>('/api/cases/mine')).rows.map((mine) => mine.number)).toEqual([number])
  })

  it('goes to the right unit by the decision table, which says why', async () => {
    const seen = await progress(zhou, number)
    expect(seen).toMatchObject({ stage: 'DISPATCHED', round: 1, reporters: 1, unit: { name: '临澜市市政工程管理处' }, reason: '位于市管主干路，由市政工程管理单位负责' })
    expect(seen.steps.map((step) => step.title)).toEqual(['收到上报', '派给责任单位'])

    const page = await look(li, number)
    expect(page.decision.rows.filter((row) => row.chosen)).toHaveLength(1)
    expect(page.procedure.tokens).toEqual(['accept'])
    expect(page.reporters).toMatchObject([{ name: '周**', phone: '199****0217' }])
    expect(lies(await pool(li))).toBe(true)
    expect((await notices(li)).rows.some((notice) => notice.caseNumber === number && notice.title.startsWith('有新任务'))).toBe(true)
  })

  it('can be found again with number and code, and with nothing else', async () => {
    const atTheLibrary = new Person(address)
    expect((await atTheLibrary.get(`/api/cases/${number}/progress`)).status).toBe(404)
    expect((await atTheLibrary.post('/api/cases/open', { number, code: other(receipt.queryCode) })).type).toBe('case-not-found-or-code-wrong')
    const opened = done(await atTheLibrary.post<Progress>('/api/cases/open', { number: receipt.progress.shown, code: ` ${receipt.queryCode} ` }))
    expect(opened.number).toBe(number)
    expect(await stageOf(atTheLibrary)).toBe('DISPATCHED')
  })

  it('is shown to the next who comes by, and joined instead of reported again', async () => {
    const near = done(await tang.get<{ number: string; distanceM: number; reporters: number }[]>(`/api/cases/nearby?kind=pothole&lon=${hole.lon}&lat=${hole.lat}`))
    expect(near).toMatchObject([{ number, distanceM: 0, reporters: 1 }])
    expect(JSON.stringify(near)).not.toContain('周')

    joined = done(await tang.post<Receipt>(`/api/cases/${number}/join`, { words: '我也在这里摔了一跤', photos: [await tang.handIn()] }))
    expect(joined.progress).toMatchObject({ number, reporters: 2 })
    expect(joined.queryCode).not.toBe(receipt.queryCode)
    expect((await progress(zhou, number)).steps.at(-1)).toMatchObject({ title: '又有一位市民上报了这一处' })
    expect((await tang.post(`/api/cases/${number}/join`, { photos: [] })).type).toBe('act-not-allowed')
    expect((await notices(li)).rows[0]).toMatchObject({ title: '又有一位市民上报了同一处', caseNumber: number })
  })

  it('is not there for another county', async () => {
    expect((await luo.get(`/api/cases/${number}`)).status).toBe(404)
    expect((await luo.post(`/api/cases/${number}/acts`, { act: 'note', version: 1, words: '看一眼' })).status).toBe(404)
    expect(lies(await pool(luo))).toBe(false)
    const photo = (await progress(zhou, number)).photos[0]
    expect((await zhou.get(photo!.url)).status).toBe(200)
    expect((await li.get(photo!.url)).status).toBe(200)
    expect((await luo.get(photo!.url)).status).toBe(404)
    expect((await zhou.get(`/api/cases/${number}`)).status).toBe(401)
  })

  it('is accepted by one of two handlers who press at the same time; the other is told what happened', async () => {
    const [pageOfLi, pageOfZhao] = await Promise.all([look(li, number), look(zhao, number)])
    const answers = await Promise.all([actOn(li, pageOfLi, 'accept'), actOn(zhao, pageOfZhao, 'accept')])
    const [won, lost] = answers[0].status === 200 ? answers : [answers[1], answers[0]]
    if (won === answers[1]) [li, zhao] = [zhao, li]

    expect(won.body).toMatchObject({ stage: 'HANDLING', tasks: [{ element: 'handle', mine: true }] })
    expect(lost).toMatchObject({ status: 409, type: 'case-moved-on', body: { title: '页面已过时', stage: 'HANDLING' } })
    expect((lost.body as unknown as Problem).detail).toContain('您写的内容还在')
    const why = (await look(zhao, number)).acts.find((offer) => offer.act === 'handled')
    expect(why).toMatchObject({ allowed: false })
    expect(why!.why).toMatch(/^已由.\*+领取/)
    expect((await tryAct(zhao, number, 'handled', { photos: await beforeAndAfter(zhao) })).type).toBe('act-not-allowed')
    expect(await stageOf(zhou)).toBe('HANDLING')
    expect((await progress(tang, number)).steps.at(-1)).toMatchObject({ title: '责任单位已签收' })
  })

  it('is not handled without pictures of before and after', async () => {
    const [before, after] = await beforeAndAfter(li)
    const refused = await tryAct(li, number, 'handled', { words: '补好了', photos: [before!] })
    expect(refused).toMatchObject({ status: 422, type: 'photos-missing', body: { field: 'photos', purpose: 'after' } })
    expect((refused.body as unknown as Problem).detail).toBe('处置后照片需要 1 到 9 张，现在有 0 张。')
    expect((await tryAct(zhao, number, 'handled', { photos: [before!, after!] })).type).toBe('act-not-allowed')
    expect((await look(li, number)).stage).toBe('HANDLING')
  })

  it('is handled on a page that was out of date only after looking again', async () => {
    const old = await look(li, number)
    const photos = await beforeAndAfter(li)
    const mine = await progress(zhou, number)
    done(await zhou.post(`/api/cases/${number}/wishes`, { act: 'add-words', version: mine.version, words: '今天早上又有人绊倒' }))

    expect(await actOn(li, old, 'handled', { words: '已铺设沥青', photos })).toMatchObject({ status: 409, type: 'case-moved-on' })
    expect((await look(li, number)).timeline.at(-1)).toMatchObject({ act: 'add-words', words: '今天早上又有人绊倒' })
    const page = await act(li, number, 'handled', { words: '已铺设沥青，恢复平整', photos })
    expect(page).toMatchObject({ stage: 'CHECKING', procedure: { tokens: ['check'] } })
  })

  it('shows the work to those who reported it', async () => {
    const seen = await progress(tang, number)
    expect(seen.steps.at(-1)).toMatchObject({ title: '现场处置完成', words: '已铺设沥青，恢复平整' })
    expect(seen.photos.map((each) => each.purpose)).toEqual(expect.arrayContaining(['report', 'added', 'before', 'after']))
    const after = seen.photos.find((each) => each.purpose === 'after')
    expect((await tang.get(after!.url)).headers['content-type']).toMatch(/^image\//)
  })

  it('is not verified by who handled it, nor by somebody of another post', async () => {
    const byPost = await tryAct(li, number, 'pass')
    expect(byPost).toMatchObject({ status: 422, type: 'act-not-allowed' })
    expect((byPost.body as unknown as Problem).detail).toMatch(/您的岗位不能办/)
    expect((await look(li, number)).acts.filter((offer) => offer.allowed).map((offer) => offer.act)).toEqual(['undo', 'note'])
  })

  it('goes back for redoing, to the same handler, inside the house', async () => {
    expect((await tryAct(he, number, 'redo')).type).toBe('words-missing')
    const page = await act(he, number, 'redo', { words: '边缘没有压实' })
    expect(page).toMatchObject({ stage: 'HANDLING' })
    expect((await look(li, number)).tasks).toMatchObject([{ element: 'handle', mine: true }])
    const seen = await progress(zhou, number)
    expect(seen.stage).toBe('HANDLING')
    expect(JSON.stringify(seen)).not.toContain('边缘没有压实')
    await act(li, number, 'handled', { words: '重新压实', photos: await beforeAndAfter(li) })
  })

  it('is passed by somebody else, once, though the verifier presses twice', async () => {
    const [page, command] = [await look(he, number), newCommand()]
    const [first, again] = await Promise.all([actOn(he, page, 'pass', { command }), actOn(he, page, 'pass', { command })])
    expect([first.status, again.status]).toEqual([200, 200])
    expect(done(again).version).toBe(done(first).version)
    expect((await look(he, number)).timeline.filter((entry) => entry.act === 'pass')).toHaveLength(1)
    expect((await actOn(tan, page, 'pass', { command })).type).toBe('command-reused')
  })

  it('is answered, and closed for everybody who reported it', async () => {
    expect((await zhou.post(`/api/ratings/${number}`, { stars: 5 })).type).toBe('not-answered-yet')
    await act(song, number, 'answer', { words: '您反映的坑洞已修复并由专人核查，谢谢您。' })
    for (const reporter of [zhou, tang])
      expect(await progress(reporter, number)).toMatchObject({ stage: 'CLOSED', stagePlain: '已经解决并答复您', answer: { words: '您反映的坑洞已修复并由专人核查，谢谢您。' } })
    expect(titles(await notices(zhou))).toEqual(['已经解决并答复您', '正在写给您的答复', '由另外的人到现场核查', '责任单位正在处置', '由另外的人到现场核查', '责任单位正在处置', '已派给责任单位，等待签收'])
    expect((await notices(tang)).unread).toBeGreaterThan(0)
    const last = (await notices(tang)).rows[0]!.seq
    expect(done(await tang.post<Notices>('/api/notices/read', { upTo: last })).unread).toBe(0)
    expect(lies(await pool(song))).toBe(false)
  })

  it('is rated once by each', async () => {
    done(await zhou.post(`/api/ratings/${number}`, { stars: 2, words: '又裂了', tags: ['unsolved'] }))
    expect((await zhou.post(`/api/ratings/${number}`, { stars: 5 })).type).toBe('already-rated')
    done(await tang.post(`/api/ratings/${number}`, { stars: 5 }))
  })

  it('is disputed, and a second round begins with a new promise', async () => {
    const closed = await progress(zhou, number)
    expect((await zhou.post(`/api/cases/${number}/wishes`, { act: 'dispute', version: closed.version, words: '' })).type).toBe('words-missing')
    const again = done(await zhou.post<Progress>(`/api/cases/${number}/wishes`, { act: 'dispute', version: closed.version, words: '下过雨又塌下去了', photos: [await zhou.handIn()] }))

    expect(again).toMatchObject({ stage: 'REPORTED', round: 2, number })
    expect(again.due >= closed.due).toBe(true)
    expect((await progress(tang, number)).round).toBe(2)
    expect((await look(lin, number)).procedure.tokens).toEqual(['sort-out'])
    expect((await notices(lin)).rows.some((notice) => notice.caseNumber === number)).toBe(true)
  })

  it('may not be verified by one who holds both posts and did the work himself', async () => {
    const { unit } = receipt.progress
    await act(lin, number, 'dispatch', { unit: unit!.uscc })
    done(await tan.post('/api/access/post', { post: 'P00350' }))
    await act(li, number, 'release')
    await act(tan, number, 'accept')
    await act(tan, number, 'handled', { words: '重新开挖回填', photos: await beforeAndAfter(tan) })
    done(await tan.post('/api/access/post', { post: 'P00551' }))
    const own = await tryAct(tan, number, 'pass')
    expect(own).toMatchObject({ status: 422, type: 'act-not-allowed' })
    expect((own.body as unknown as Problem).detail).toBe('您处置或提出过，核查和审核须由另外的人办。')
    await act(he, number, 'pass')
    await act(song, number, 'answer', { words: '已重新修复。' })
    expect(await progress(zhou, number)).toMatchObject({ stage: 'CLOSED', round: 2 })
    done(await zhou.post(`/api/ratings/${number}`, { stars: 5, words: '这次好了' }))
  })

  it('keeps every event once and in order', async () => {
    const { timeline } = (await look(lin, number)) satisfies CaseView
    expect(timeline.map((entry) => entry.seq)).toEqual(timeline.map((_, index) => index + 1))
    expect(timeline.map((entry) => entry.act)).toEqual(WHOLE_STORY)
  })

  it('leaves nothing of anybody in the logs, whatever goes wrong', async () => {
    const odd = '坑边\u0000有人'
    // A character that the database refuses, a number that is none, a body cut off.
    await zhou.post('/api/cases', await aPothole(zhou, hole, { words: odd, contact: { name: '周晓禾', phone: '19900000217' } }))
    await zhou.post('/api/cases/open', { number: '周晓禾 19900000217', code: receipt.queryCode })
    await zhou.send('POST', '/api/cases', { command: newCommand(), raw: { type: 'application/json', content: Buffer.from('{"kind": "pothole", "words": "周晓禾住在文昌路", "contact": {"phone": "19900000217"') } })
    await zhou.post('/api/access/sign-in', { login: 'zhou', password: '周晓禾的口令 7731' })
    const words = ['周晓禾', '晓禾', '199****0217', '19900000217', '骑车差点摔倒', '坑边', '又有人绊倒', '下过雨又塌下去了', '您反映的坑洞已修复', '7731']
    expectNothingPersonal(platform, [...words, receipt.queryCode, joined.queryCode])
  })
})

const WHOLE_STORY = [
  ...['report', 'assigned', 'join', 'accept', 'add-words', 'handled', 'redo', 'handled', 'pass', 'answer'],
  ...['dispute', 'dispatch', 'release', 'accept', 'handled', 'pass', 'answer'],
]

const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const titles = (of: Notices): string[] => of.rows.map((notice) => notice.words)
