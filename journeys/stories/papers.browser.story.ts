import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAdministrator } from '../support/authenticator'
import { expectNoTrouble, expectUsableByAll, launchPlain, person, PHONE, SMALL_DESK, signIn } from '../support/browser'
import { DeskPages } from '../support/desk-pages'
import { act, beforeAndAfter, doorAt, progress, report } from '../support/line'
import { done, Person } from '../support/person'
import { Platform } from '../support/platform'

interface Issued {
  number: string
  pdf?: string
  verify: string
}

/** What the city issues reaches its reporter, and everybody can check it; what stands beside it: outages, and systems that sign in here. */
describe('Papers of the city', () => {
  let platform: Platform, browser: Browser
  let zhou: Person, number: string, letter: Issued, file: Buffer
  let citizen: Page

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('papers'), launchPlain()])
    zhou = await Person.signedIn(platform.address, 'zhou')
    number = (await report(zhou, await doorAt(zhou, '文昌路 120 号'))).progress.number
    const [li, he, song] = await Promise.all(['li.handler', 'he.verifier', 'song.answerer'].map((login) => Person.signedIn(platform.address, login)))
    await act(li!, number, 'accept')
    await act(li!, number, 'handled', { words: '已铺设沥青', photos: await beforeAndAfter(li!) })
    await act(he!, number, 'pass')
    await act(song!, number, 'answer', { words: '坑洞已修补，谢谢您的上报。' })
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  it('come to the reporter with the answer', async () => {
    await expect.poll(async () => done(await zhou.get<Issued[]>(`/api/cases/${number}/letters`))[0]?.pdf).toBeTruthy()
    letter = done(await zhou.get<Issued[]>(`/api/cases/${number}/letters`))[0]!
    expect((await progress(zhou, number)).stage).toBe('CLOSED')
    citizen = await person(browser, platform.address, PHONE)
    await signIn(citizen, 'zhou')
    await citizen.goto(`/progress/${number}`)
    await citizen.getByText(letter.number).waitFor()
    await expectUsableByAll(citizen)
    const answer = await citizen.request.get(letter.pdf!)
    file = await answer.body()
    expect(file.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('are checked by everybody, and a changed file is told', async () => {
    const anybody = await person(browser, platform.address, PHONE)
    await anybody.goto(new URL(letter.verify, platform.address).pathname)
    await anybody.getByText('本市出具，现行有效').waitFor()
    await expectUsableByAll(anybody)
    const choose = (buffer: Buffer) => anybody.locator('input[type=file]').setInputFiles({ name: '答复.pdf', mimeType: 'application/pdf', buffer })
    await choose(file)
    await anybody.getByText('与出具时完全一致').waitFor()
    const changed = Buffer.from(file)
    changed[changed.length >> 1]! ^= 1
    await choose(changed)
    await anybody.getByText('与出具时不一致').waitFor()
    await anybody.goto('/verify/NOSUCHCODE22')
    await anybody.getByText(/没有这个核验码/).waitFor()
    expectNoTrouble(anybody)
  })

  it('lie with the case for the staff', async () => {
    const song = new DeskPages(await person(browser, platform.address, SMALL_DESK))
    await song.signIn('song.answerer')
    await song.open(number)
    await song.page.getByRole('tab', { name: /材料|文书/ }).first().click()
    await song.see(letter.number)
    await expectUsableByAll(song.page)
    expectNoTrouble(song.page)
  })

  it('say when the platform was not there, once two people have said so', async () => {
    const wei = new DeskPages(await person(browser, platform.address, SMALL_DESK))
    await wei.signIn('wei.overseer')
    await wei.page.goto('/desk/oversight/outages')
    await wei.see('还没有申报过停用')
    await expectUsableByAll(wei.page)
    await wei.act('申报停用').click()
    await wei.page.getByRole('button', { name: '提交审批' }).click()
    await wei.see('请填写')
    const now = Date.now()
    const local = (hoursAgo: number) => new Date(now - (hoursAgo - 8) * 3_600_000).toISOString().slice(0, 16)
    await wei.page.getByLabel('开始').fill(local(3))
    await wei.page.getByLabel('结束').fill(local(-9))
    await wei.page.getByLabel('发生了什么').fill('机房断电')
    await wei.page.getByRole('button', { name: '提交审批' }).click()
    await wei.see(/停用结束以后才能申报/)
    await wei.page.getByLabel('结束').fill(local(2))
    await wei.page.getByRole('button', { name: '提交审批' }).click()
    await wei.see('由您申报，请另一位督查人员审批。')

    const qin = new DeskPages(await person(browser, platform.address, SMALL_DESK))
    await qin.signIn('qin.overseer')
    await qin.page.goto('/desk/oversight/outages')
    await qin.act('批准').click()
    await qin.page.getByRole('dialog').getByRole('button', { name: '批准' }).click()
    await qin.see(/期限已重新计算/)
    await expectUsableByAll(qin.page)
    expectNoTrouble(wei.page)
    expectNoTrouble(qin.page)
  })

  it('let another system know who somebody is, when he agrees', async () => {
    const admin = await person(browser, platform.address, SMALL_DESK)
    const client = await applicationOf(admin)
    const asks = `/oauth2/authorize?response_type=code&client_id=${client}&scope=openid%20profile&state=s&redirect_uri=${encodeURIComponent(BACK)}&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256`
    await citizen.route(`${BACK}**`, (route) => route.fulfill({ body: 'back' }))
    await citizen.goto(asks)
    await citizen.getByText(/希望知道周晓禾的以下信息/).waitFor()
    await expectUsableByAll(citizen)
    await citizen.getByRole('button', { name: '不登录' }).click()
    await citizen.waitForURL(/error=access_denied/)
    await citizen.goto(asks)
    await citizen.getByRole('button', { name: '同意并继续' }).click()
    await citizen.waitForURL(/[?&]code=/)
    await citizen.goto('/mine/security')
    await citizen.getByRole('button', { name: '收回给会议预约的同意' }).waitFor()
    await expectUsableByAll(citizen)
    await citizen.goto('/oauth2/authorize?client_id=nobody&response_type=code')
    await citizen.getByText(/client_id/).first().waitFor()
    await expectUsableByAll(citizen)
  })

  const BACK = 'http://localhost:9/back'

  /** The system administrator signs in with a second factor and registers an application on the page. */
  async function applicationOf(admin: Page): Promise<string> {
    await signInAdministrator(admin, 'admin.system')
    await admin.goto('/admin/applications')
    await admin.getByRole('button', { name: '登记应用' }).click()
    await admin.getByLabel('名称（中文）').fill('会议预约')
    await admin.getByLabel('名称（英文）').fill('Meeting rooms')
    await admin.getByLabel('登录后返回的地址').fill(BACK)
    await admin.getByRole('button', { name: '登记', exact: true }).click()
    await admin.getByText('密钥不会再次显示').waitFor()
    await admin.getByRole('dialog').getByRole('button', { name: '已记下' }).click()
    const client = await admin.getByRole('row').nth(1).locator('code').innerText()
    await expectUsableByAll(admin)
    return client
  }
})
