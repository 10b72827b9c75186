import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoTrouble, expectUsableByAll, launch, launchPlain, person, PHONE } from '../support/browser'
import { act, beforeAndAfter, doorAt, report } from '../support/line'
import { Person } from '../support/person'
import { photo } from '../support/picture'
import { Platform } from '../support/platform'
import { ReportPages } from '../support/report-pages'

const HOLE = '文昌路 100 号'
const SCRIPT = '路中间有坑 <script>alert("路坏了")</script><img src=x onerror=alert(1)>'

/** Zhou reports a pothole on the phone without signing in, and follows it to the end. */
describe('A citizen with a phone', () => {
  let platform: Platform, address: string
  let browser: Browser
  let page: Page, zhou: ReportPages
  let number: string, code: string

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('report'), launch()])
    address = platform.address
    page = await person(browser, address)
    zhou = new ReportPages(page)
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  const see = (words: string | RegExp, on = page) => on.getByText(words).first().waitFor()
  const usable = () => expectUsableByAll(page)

  it('reports a pothole by address, with a refusal in words wherever an answer is missing', async () => {
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await usable()
    await zhou.begin()
    await zhou.next()
    await see('请选一项')
    await usable()
    await zhou.kind()
    await zhou.next()
    await see('请至少放 1 张照片')
    await zhou.add({ name: '文件.png', mimeType: 'image/png', buffer: Buffer.from('%PDF-1.7') })
    await see(/“文件\.png”打不开，它可能不是照片/)
    await usable()
    await zhou.photo()
    await zhou.next()
    await see('请在地图上点一下问题的位置')
    await zhou.byAddress(HOLE)
    await page.getByLabel(/再说细一点/).fill('公交站旁')
    await usable()
    await zhou.words('坑')
    await see('至少写 4 个字，现在是 1 个')
    await usable()
  })

  it('finds the draft again after the browser was reloaded', async () => {
    await page.getByLabel('情况说明').fill(SCRIPT)
    await zhou.next()
    await zhou.heading('怎么告诉您结果？').waitFor()
    await page.reload()
    await page.goto('/')
    await page.getByRole('link', { name: '接着写' }).click()
    await zhou.heading('怎么告诉您结果？').waitFor()
  })

  it('leaves a telephone number, checks everything, and gets a number and a code', async () => {
    await zhou.choose('留一个电话')
    await page.getByLabel('电话号码').fill('1990000')
    await zhou.next()
    await see('手机号应为 11 位，现在是 7 位')
    await usable()
    await page.getByLabel('电话号码').fill('199 0000 0217')
    await zhou.next()
    await see(SCRIPT)
    await see('公交站旁')
    await usable()
    ;({ number, code } = await zhou.send())
    expect(number).toMatch(/^990102 \d{8} 3 \d{6} \d$/)
    expect(code).toMatch(/^\d{6}$/)
    await see('已派给临澜市市政工程管理处')
    await usable()
    await page.getByRole('link', { name: '看进度' }).click()
    await see('已派给责任单位，等待签收')
    await see(SCRIPT)
    await usable()
    expectNoTrouble(page)
  })

  it('looks it up in another browser with number and code, not with a wrong one', async () => {
    const library = await person(browser, address)
    await library.goto('/progress/look-up')
    const open = async (with_: string) => {
      await library.getByLabel('上报编号').fill(number)
      await library.getByLabel('查询码').fill(with_)
      await library.getByRole('button', { name: '查进度' }).click()
    }
    await open('12')
    await see('查询码应为 6 位，现在是 2 位', library)
    await open(code === '000000' ? '000001' : '000000')
    await see('编号或查询码不对', library)
    await expectUsableByAll(library)
    await open(code)
    await see('已派给责任单位，等待签收', library)
    expectNoTrouble(library)
    await library.context().close()
  })

  it('sees each step of the city without pressing anything', async () => {
    const bare = number.replaceAll(' ', '')
    const [li, he, song] = [await Person.signedIn(address, 'li.handler'), await Person.signedIn(address, 'he.verifier'), await Person.signedIn(address, 'song.answerer')]
    await act(li, bare, 'accept')
    await see('责任单位正在处置')
    await act(li, bare, 'handled', { words: '已铺设沥青', photos: await beforeAndAfter(li) })
    await see('由另外的人到现场核查')
    await page.getByRole('button', { name: /放大看：处置后/ }).first().waitFor()
    await act(he, bare, 'pass')
    await act(song, bare, 'answer', { words: '您反映的坑洞已修好。' })
    await see('您反映的坑洞已修好。')
    await see('现在轮到您：评价办理结果')
    await usable()
  })

  it('rates it, and disputes it when the hole is back', async () => {
    await page.getByRole('button', { name: '提交评价' }).click()
    await see('请先选几颗星')
    await page.getByText('满意', { exact: true }).click()
    await page.getByRole('button', { name: '提交评价' }).click()
    await page.getByRole('img', { name: '您评了 4 颗星' }).waitFor()
    await page.getByRole('button', { name: '对结果有异议' }).click()
    const sheet = page.getByRole('dialog', { name: '对结果有异议' })
    await sheet.getByRole('button', { name: '提出，重新办理' }).click()
    await see('请写哪里没有解决')
    await sheet.getByLabel('没有解决的地方').fill('下过雨又塌下去了')
    await usable()
    await sheet.getByRole('button', { name: '提出，重新办理' }).click()
    await see('第 2 次办理')
    await see('我们收到了，正在找责任单位')
    await usable()
    expectNoTrouble(page)
  })

  it('reports by pressing the map, or the drawing where the browser has no WebGL, or in words without any map', async () => {
    const tang = await person(browser, address)
    const other = new ReportPages(tang)
    await other.begin()
    await other.kind()
    await other.photo()
    await other.byMap()
    await expectUsableByAll(tang)
    await other.words('路面塌下去一块，下雨积水')
    await other.anonymous()
    expect((await other.send()).number).not.toBe('')
    expectNoTrouble(tang)
    await tang.context().close()

    const plain = await launchPlain()
    const old = await person(plain, address)
    const pages = new ReportPages(old)
    await pages.begin()
    await pages.kind()
    await pages.photo()
    await see('这台设备不能显示可缩放的地图，这是一张静态图', old)
    await pages.map().getByRole('img').click({ position: { x: 150, y: 150 } })
    await pages.placeIsReadBack()
    await expectUsableByAll(old)
    await pages.byWords('苇湖公园附近')
    await pages.words('公园门口的砖松了，老人容易绊倒')
    await pages.anonymous()
    expect((await pages.send()).number).toMatch(/^9901\d\d/)
    expectNoTrouble(old)
    await plain.close()
  })

  it('is shown what was reported nearby and joins it', async () => {
    const first = new Person(address)
    await report(first, await doorAt(first, '文昌路 380 号'))
    const tang = await person(browser, address)
    const other = new ReportPages(tang)
    await other.begin()
    await other.kind()
    await other.photo()
    await other.byAddress('文昌路 380 号')
    await other.words('我也在这里摔了一跤')
    await other.heading('附近有人报过，是同一个问题吗？').waitFor()
    await other.next()
    await see('请选是哪一个，或选“都不是”', tang)
    await expectUsableByAll(tang)
    await other.choose('是这个，加入')
    await other.next()
    await other.anonymous()
    await other.send('加入这件上报')
    await tang.getByRole('link', { name: '看进度' }).click()
    await see('2 人反映了同一个问题', tang)
    expectNoTrouble(tang)
    await tang.context().close()
  })

  it('begins in the elder mode, and in English', async () => {
    const elder = await person(browser, address, PHONE)
    await elder.goto('/')
    await elder.getByRole('button', { name: '长辈版' }).click()
    await see('您要办什么？', elder)
    await elder.getByText('打 12345，有人接').first().waitFor()
    await expectUsableByAll(elder)
    await elder.getByRole('link', { name: /上报问题/ }).first().click()
    await new ReportPages(elder).kind()
    await expectUsableByAll(elder)
    await elder.reload()
    await new ReportPages(elder).heading('拍一张现场照片').waitFor()
    await elder.context().close()

    const visitor = await person(browser, address, PHONE, 'en-GB')
    await visitor.goto('/mine')
    await visitor.getByRole('button', { name: 'Switch to English' }).click()
    await visitor.getByRole('navigation').getByRole('link', { name: 'Home' }).click()
    await expectUsableByAll(visitor)
    await visitor.getByRole('navigation').getByRole('link', { name: 'Report' }).click()
    await visitor.locator('label').filter({ hasText: 'Pothole or broken road' }).click()
    await visitor.getByRole('button', { name: 'Next' }).click()
    await visitor.getByRole('heading', { level: 1, name: /photo/i }).waitFor()
    expect(await visitor.locator('main').innerText()).not.toMatch(/\p{Script=Han}/u)
    expect(await visitor.locator('html').getAttribute('lang')).toBe('en')
    await expectUsableByAll(visitor)
    await visitor.context().close()
  })

  it('finds sign-in, notices and the own page usable', async () => {
    const tang = await person(browser, address)
    await tang.goto('/sign-in')
    await tang.getByRole('button', { name: '登录', exact: true }).click()
    await see('请填账号', tang)
    await expectUsableByAll(tang)
    await tang.getByLabel('账号', { exact: true }).fill('tang')
    await tang.getByLabel('密码').fill('linlan-demo')
    await tang.getByRole('button', { name: '登录', exact: true }).click()
    for (const way of ['/', '/progress', '/notices', '/mine', '/no-such-page']) {
      await tang.goto(way)
      await tang.getByRole('heading', { level: 1 }).waitFor()
      await expectUsableByAll(tang)
    }
    expectNoTrouble(tang)
    await tang.context().close()
  })
})
