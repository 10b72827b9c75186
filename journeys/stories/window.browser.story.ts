import { spawnSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoTrouble, expectUsableByAll, launchPlain, person, PHONE, SMALL_DESK } from '../support/browser'
import { Keyboard } from '../support/keyboard'
import { DeskPages } from '../support/desk-pages'
import { Platform } from '../support/platform'

/** Zhou Xiaohe, as her card says. */
const CARD = { name: '周晓禾', idNumber: '990102199305170026' }

/** A day at the window: a number is drawn, the application is taken in without a mouse, its papers go to the back office, the result to the hand of whom it is for. */
describe('The window of a hall', () => {
  let platform: Platform, browser: Browser
  let visitor: Page
  let clerk: DeskPages
  let keys: Keyboard
  let ticket: string
  let number: string

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('window'), launchPlain()])
    visitor = await person(browser, platform.address, PHONE)
    await untilOpen()
    clerk = await desk('su.window')
    keys = new Keyboard(clerk.page)
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  async function desk(login: string): Promise<DeskPages> {
    const pages = new DeskPages(await person(browser, platform.address, SMALL_DESK))
    await pages.signIn(login)
    return pages
  }

  /** Nobody draws a number on a Sunday. */
  async function untilOpen(): Promise<void> {
    for (let day = 0; day < 12; day++) {
      const { openNow } = (await (await visitor.request.get('/api/halls/city')).json()) as { openNow: boolean }
      if (openNow) return
      const moved = spawnSync('../build/tomorrow', { env: { ...process.env, ANLAN_HOME: platform.home, ANLAN_PORT: String(platform.port) } })
      expect(moved.status, String(moved.stderr)).toBe(0)
    }
    throw new Error('The hall did not open for twelve days.')
  }

  it('gives a number by one touch, and the way to follow it on a phone', async () => {
    await visitor.goto('/halls/city/ticket')
    await visitor.getByRole('heading', { level: 1, name: '您要办什么？' }).waitFor()
    await expectUsableByAll(visitor)
    await visitor.getByRole('button', { name: '个体工商户设立登记' }).click()
    await visitor.getByRole('heading', { level: 1, name: 'A001' }).waitFor()
    await expectUsableByAll(visitor)
    ticket = (await visitor.getByText(/^([2-9A-Z]{4} ){3}[2-9A-Z]{4}$/).textContent())!.replaceAll(' ', '')
    await visitor.goto(`/halls/tickets/${ticket}`)
    await visitor.getByText('前面 0 人').waitFor()
    await expectUsableByAll(visitor)
  })

  it('opens a window and calls by keys, and the phone says where to go', async () => {
    const { page } = clerk
    await page.goto('/desk/window')
    await page.getByRole('heading', { name: '选择窗口' }).waitFor()
    await keys.reach('button', /^A01/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'A01 窗口' }).waitFor()
    await page.keyboard.press('F2')
    await page.getByText('已叫 1 次').waitFor()
    await visitor.getByText('请到 A01 号窗口').waitFor()
    await page.keyboard.press('F4')
    await page.getByRole('heading', { name: /^申请人/ }).waitFor()
    await expectUsableByAll(page, [SMALL_DESK])
  })

  it('writes the application for whoever stands there, without a mouse', async () => {
    const { page } = clerk
    await page.keyboard.press('F9')
    await page.keyboard.type(CARD.name)
    await page.keyboard.press('Tab')
    await page.keyboard.type(CARD.idNumber)
    await page.keyboard.press('Enter')
    await page.getByText('周**').waitFor()
    await keys.leaveFields()
    await page.keyboard.press('/')
    await page.keyboard.type('gtgsh')
    await page.getByRole('option', { name: '个体工商户设立登记' }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('list', { name: '材料清单' }).waitFor()
    await page.keyboard.press('F10')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/apply/**')
    await page.getByText('正在为 周** 填写').waitFor()
    await keys.fillIn({ 店铺: '晓禾早餐店', 经营范围: '餐饮服务', 地址: '鼓楼街道文庭社区9幢101室' })
    await page.waitForURL('**/desk/window**')
    await page.getByText('打印后签字').waitFor()
  })

  it('files it once the person has confirmed it on the phone', async () => {
    const { page } = clerk
    await visitor.getByRole('heading', { name: /^请核对/ }).waitFor()
    await visitor.getByText('晓禾早餐店').waitFor()
    await expectUsableByAll(visitor)
    await visitor.getByRole('button', { name: '都对，确认提交' }).click()
    await visitor.getByText('您已确认').waitFor()
    await keys.reach('radio', /手机上确认/)
    await page.keyboard.press('Space')
    await page.getByText('已确认', { exact: true }).waitFor()
    await keys.leaveFields()
    await page.keyboard.press('F10')
    await page.keyboard.press('Enter')
    const receipt = page.getByRole('link', { name: '打印交接清单' })
    await receipt.waitFor()
    number = (await receipt.getAttribute('href'))!.split('/').at(-1)!
    await visitor.getByText(/^编号 /).waitFor()
    await page.keyboard.press('F8')
    await page.getByRole('heading', { name: '请申请人评价' }).waitFor()
  })

  it('is rated by somebody whom nobody sees', async () => {
    const href = await clerk.page.getByRole('link', { name: '在评价器上打开' }).getAttribute('href')
    await visitor.goto(href!)
    await expectUsableByAll(visitor)
    await visitor.getByRole('radio', { name: '非常满意' }).check({ force: true })
    await visitor.getByRole('button', { name: '提交评价' }).click()
    await visitor.getByRole('heading', { name: '谢谢您的评价' }).waitFor()
    await clerk.page.keyboard.press('Escape')
    await clerk.page.getByText('评价满 5 人后显示').waitFor()
  })

  it('is decided by others, and the result is handed out at the one issuing desk', async () => {
    for (const [login, act] of [['li.counter', /^受理/], ['meng.market', /^准予/]] as const) {
      const pages = await desk(login)
      await pages.open(number)
      if (login !== 'li.counter') await pages.words('符合条件')
      await pages.act(act).click()
      await pages.see(/已完成|审查中|待决定|制证送达/)
      await pages.page.context().close()
    }
    const back = (await desk('li.counter')).page
    await back.goto('/desk/papers')
    await back.getByRole('heading', { name: '要送大厅的结果' }).waitFor()
    await expectUsableByAll(back, [SMALL_DESK])
    await back.getByRole('button', { name: '送统一出件' }).click()
    await back.getByLabel('结果名称').fill('营业执照正本')
    await back.getByRole('dialog').getByRole('button', { name: '送统一出件' }).click()
    await back.getByText(/等临澜市数据资源管理局签收/).waitFor()
    const issuer = (await desk('feng.issuer')).page
    await issuer.goto('/desk/issuing')
    await issuer.getByRole('button', { name: '全部已到，签收' }).click()
    await issuer.getByRole('heading', { name: '待领取 1 件' }).waitFor()
    await expectUsableByAll(issuer, [SMALL_DESK])
    await issuer.getByRole('button', { name: '发件' }).click()
    await issuer.getByLabel('证件号码').fill('990102195103020021')
    await issuer.getByLabel('签收人').fill(CARD.name)
    await issuer.getByRole('button', { name: '签收发出' }).click()
    await issuer.getByText('证件号码与申请人不一致').waitFor()
    await issuer.getByLabel('证件号码').fill(CARD.idNumber)
    await issuer.getByRole('button', { name: '签收发出' }).click()
    await issuer.getByRole('heading', { name: '今天发出 1 件' }).waitFor()
  })

  it('shows its load to who leads it, and numbers without anybody to all', async () => {
    const leader = (await desk('lu.hall')).page
    await leader.goto('/desk/halls/city/live')
    await leader.getByRole('heading', { name: '各窗口' }).waitFor()
    await expectUsableByAll(leader, [SMALL_DESK])
    await visitor.goto('/halls/city/display')
    await visitor.getByRole('heading', { name: '请到窗口' }).waitFor()
    expect(await visitor.textContent('body')).not.toContain('苏晓岚')
    await expectUsableByAll(visitor)
    for (const page of [visitor, clerk.page, leader]) expectNoTrouble(page)
  })
})
