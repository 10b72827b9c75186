import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoTrouble, expectUsableByAll, launch, person, PHONE, SMALL_DESK, WIDE_DESK } from '../support/browser'
import { DeskPages } from '../support/desk-pages'
import { act, beforeAndAfter, look } from '../support/line'
import { Person } from '../support/person'
import { Platform } from '../support/platform'
import { ReportPages } from '../support/report-pages'

/** Water stands on a main road: a citizen tells how deep, the drainage worker measures, departments and the street act together. */
describe('Water on the road', () => {
  let platform: Platform, address: string
  let browser: Browser
  let page: Page, zhou: ReportPages
  let chen: DeskPages
  let number: string

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('flooding'), launch()])
    address = platform.address
    page = await person(browser, address)
    zhou = new ReportPages(page)
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  const see = (words: string | RegExp, on = page) => on.getByText(words).filter({ visible: true }).first().waitFor()

  it('is one of six kinds that can be reported, each with its own questions', async () => {
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectUsableByAll(page)
    await zhou.begin()
    for (const kind of ['路面坑洞、破损', '井盖缺失、破损', '暴露垃圾', '路灯不亮、损坏', '工地扬尘', '道路积水']) await see(kind)
    await expectUsableByAll(page)
    await zhou.kind('道路积水', '再答几个小问题')
    await zhou.next()
    await see('请回答“有没有人或车被困”')
    await expectUsableByAll(page)
    await zhou.choose('没有')
    await page.getByLabel(/水大约多深/).fill('膝盖')
    await zhou.next()
    await see(/请填 0 到 9999 的整数/)
    await page.getByLabel(/水大约多深/).fill('20')
    await zhou.next()
    await zhou.heading('拍一张现场照片').waitFor()
  })

  it('is sent to whoever drains that road, with what the citizen answered', async () => {
    await zhou.photo()
    await zhou.byAddress('文昌路 220 号')
    await zhou.words('路口积水，电动车过不去')
    await zhou.anonymous()
    await see(/水大约多深/)
    await expectUsableByAll(page)
    const receipt = await zhou.send()
    number = receipt.number.replaceAll(' ', '')
    await see(/临澜市排水管理处/)
    await page.getByRole('link', { name: '看进度' }).click()
    await page.waitForURL('**/progress/**')
    await page.getByText('20', { exact: true }).first().waitFor()
    await expectUsableByAll(page)
  })

  it('is measured on site, and everybody who is needed is called at once', async () => {
    chen = new DeskPages(await person(browser, address, WIDE_DESK))
    await chen.signIn('chen.drainage')
    await chen.open(number)
    await chen.see(/99010210999/)
    await chen.act(/^领取/).click()
    await chen.act(/^已到场测深/).click()
    const sheet = chen.page.getByRole('dialog')
    await sheet.getByLabel(/最深处水深/).fill('30')
    await sheet.getByLabel('有没有人或车被困').selectOption('no')
    await sheet.getByRole('button', { name: /已到场测深/ }).click()
    await chen.see('现在：排水除障')
    const view = await look(await Person.signedIn(address, 'xu.chief'), number)
    expect(view.tasks.map(({ element }) => element).sort()).toEqual(['close-road', 'drain', 'notice', 'rescue'])
    await expectUsableByAll(chen.page, [SMALL_DESK, PHONE])
  })

  it('ends when the water is gone, the road is open and the citizen has an answer', async () => {
    const doing = async (login: string) => Person.signedIn(address, login)
    const street = await doing('liu.street')
    const police = await doing('yuan.police')
    await act(street, number, 'notified', { words: '已通知沿路两个社区' })
    await act(police, number, 'closed-road', { photos: await beforeAndAfter(police) })
    await act(await doing('liu.emergency'), number, 'ready', { words: '一组 6 人到位' })
    const drainage = await doing('chen.drainage')
    await act(drainage, number, 'handled', { photos: await beforeAndAfter(drainage) })
    await act(await doing('he.verifier'), number, 'pass')
    await act(police, number, 'lifted', { photos: await beforeAndAfter(police) })
    await act(await doing('song.answerer'), number, 'answer', { words: '积水已经排除，道路恢复通行。' })
    await page.reload()
    await see('积水已经排除，道路恢复通行。')
    await see('已办结')
  })

  it('has a hand-book that is read off its procedure', async () => {
    await chen.page.goto('/desk/handbooks')
    await chen.see('操作手册')
    await expectUsableByAll(chen.page, [SMALL_DESK, PHONE])
    await chen.page.getByRole('link', { name: '道路积水' }).click()
    await chen.page.getByRole('heading', { level: 1, name: '道路积水 · 操作手册' }).waitFor()
    for (const words of ['退水复核', '封路绕行', /时限 30 分/, /水深 27 厘米以上封路/]) await chen.see(words)
    await chen.page.locator('.djs-shape').first().waitFor()
    await expectUsableByAll(chen.page, [SMALL_DESK, PHONE])
    expectNoTrouble(page)
    expectNoTrouble(chen.page)
  })
})
