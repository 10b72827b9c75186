import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoTrouble, expectUsableByAll, launch, person, PHONE, SMALL_DESK, WIDE_DESK } from '../support/browser'
import { DeskPages } from '../support/desk-pages'
import { act, doorAt, look, progress, report } from '../support/line'
import { Person } from '../support/person'
import { Platform } from '../support/platform'

/** The staff of the city do their part of one pothole in the browser, each at the screen they work with. */
describe('The staff of the city', () => {
  let platform: Platform, address: string
  let browser: Browser
  let zhou: Person
  let number: string
  let li: DeskPages, zhao: DeskPages

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('desk'), launch()])
    address = platform.address
    zhou = new Person(address)
    number = (await report(zhou, await doorAt(zhou, '文昌路 120 号'))).progress.number
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  const at = async (login: string, size = WIDE_DESK) => {
    const desk = new DeskPages(await person(browser, address, size))
    await desk.signInByHand(login)
    return desk
  }
  const usable = (desk: DeskPages, sizes = [SMALL_DESK, PHONE]) => expectUsableByAll(desk.page, sizes)

  it('find their way through the list by keyboard', async () => {
    li = await at('li.handler')
    await usable(li)
    const pool = async () => {
      await li.page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: /^待领/ }).click()
      await li.page.getByRole('row').nth(1).waitFor()
    }
    await pool()
    await usable(li)
    await li.page.getByRole('row').nth(1).waitFor()
    const here = li.page.locator('tr[aria-current]')
    await li.page.keyboard.press('j')
    await here.waitFor()
    const first = await here.innerText()
    if ((await li.page.getByRole('row').count()) > 2) {
      await li.page.keyboard.press('j')
      await expect.poll(() => here.innerText()).not.toBe(first)
      await li.page.keyboard.press('k')
      await expect.poll(() => here.innerText()).toBe(first)
    }
    await li.page.keyboard.press('/')
    await expect.poll(() => li.page.getByLabel('查找案件').evaluate((field) => field === document.activeElement)).toBe(true)
    await li.page.getByLabel('查找案件').fill('金庭')
    await li.page.keyboard.press('Enter')
    await li.see(/含“金庭”/)
    await li.page.getByLabel('查找案件').fill(number)
    await li.page.keyboard.press('Enter')
    await li.page.waitForURL(`**/desk/cases/${number}`)
    await li.see('现在：签收')
    await li.page.keyboard.press('u')
    await li.page.waitForURL('**/desk/tasks**')
    await pool()
    await li.page.keyboard.press('j')
    await here.waitFor()
    await li.page.keyboard.press('Enter')
    await li.page.waitForURL('**/desk/cases/**')
  })

  it('take the next task with N', async () => {
    const tang = new Person(address)
    const urgent = (await report(tang, await doorAt(tang, '文昌路 380 号'))).progress.number
    await li.page.goto('/desk/tasks')
    await li.page.getByRole('heading', { level: 1 }).waitFor()
    await li.page.keyboard.press('n')
    await li.page.waitForURL('**/desk/cases/**')
    const taken = new URL(li.page.url()).pathname.split('/').at(-1)!
    const hand = await Person.signedIn(address, 'li.handler')
    expect((await look(hand, taken)).tasks[0]).toMatchObject({ mine: true })
    expect((await look(hand, urgent)).stage).toBe('DISPATCHED')
    await act(hand, taken, 'release')
  })

  it('two at the same case: the second is told in words who was quicker, and keeps what was typed', async () => {
    zhao = await at('zhao.handler', SMALL_DESK)
    await li.open(number)
    await zhao.open(number)
    await li.page.getByRole('group', { name: /流程图/ }).getByText('在这里').waitFor()
    await usable(li)
    // Zhao's browser does not hear of it in time.
    await zhao.page.route('**/api/cases/*', (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()))
    await zhao.words('这段我来')
    await li.act(/^签收/).click()
    await li.see('现在：现场处置')
    await zhao.act(/^签收/).click()
    await zhao.see('页面已过时')
    await zhao.page.unroute('**/api/cases/*')
    await expect.poll(() => zhao.page.getByLabel('意见').inputValue()).toBe('这段我来')
    await zhao.open(number)
    await zhao.see(/已由李\*+领取/)
    await usable(zhao)
    expect(await zhao.page.getByRole('button', { name: '处置完成' }).first().getAttribute('aria-disabled')).toBe('true')
  })

  it('the handler does the work on the phone, with photos of before and after', async () => {
    const phone = await at('li.handler', PHONE)
    await phone.open(number)
    await phone.act(/^处置完成/).click()
    await phone.see(/还差 1 张处置前照片/)
    await usable(phone, [PHONE])
    await phone.photo('处置前照片')
    await phone.photo('处置后照片')
    await phone.words('已铺设沥青，恢复平整')
    await phone.act(/^处置完成/).click()
    await phone.see('现在：现场核查')
    await phone.see(/您的岗位不能办|已完成：处置完成/)
    expectNoTrouble(phone.page)
    await phone.page.context().close()
    expect((await progress(zhou, number)).stage).toBe('CHECKING')
  })

  it('the verifier compares the photos and passes it; the answerer answers, and sees once more what will be sent', async () => {
    const he = await at('he.verifier', SMALL_DESK)
    await he.open(number)
    await he.see('已铺设沥青，恢复平整')
    await usable(he)
    await he.page.getByRole('tab', { name: /派遣依据/ }).click()
    await he.see('位于市管主干路，由市政工程管理单位负责')
    await usable(he, [SMALL_DESK])
    for (const tab of ['上报人', '文书与照片', '经过', '处置']) {
      await he.page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
      await usable(he, [SMALL_DESK])
    }
    await he.act(/^核查通过/).click()
    await he.see('现在：答复群众')

    const song = await at('song.answerer')
    await song.open(number)
    await song.act(/^答复/).click()
    await song.see(/要写意见/)
    await song.words('您反映的坑洞已修好，谢谢您。')
    await song.act(/^答复/).click()
    const sure = song.page.getByRole('dialog')
    await sure.getByText('您反映的坑洞已修好，谢谢您。').waitFor()
    await usable(song, [SMALL_DESK])
    await sure.getByRole('button', { name: '确认答复' }).click()
    await song.see('已完成：答复')
    expect(await progress(zhou, number)).toMatchObject({ stage: 'CLOSED', answer: { words: '您反映的坑洞已修好，谢谢您。' } })
    for (const desk of [he, song, li]) expectNoTrouble(desk.page)
    await he.page.context().close()
    await song.page.context().close()
  })

  it('the dispatcher sends a disputed case out again by hand', async () => {
    const closed = await progress(zhou, number)
    await zhou.post(`/api/cases/${number}/wishes`, { act: 'dispute', version: closed.version, words: '又塌下去了' })
    const lin = await at('lin.dispatcher')
    await lin.open(number)
    await lin.see('又塌下去了')
    await lin.see('第 2 轮')
    await lin.act(/^派遣/).click()
    await lin.see(/要先选 1 个单位/)
    await usable(lin, [SMALL_DESK])
    await lin.page.getByLabel('派遣到').fill('市政工程')
    await lin.page.getByRole('button', { name: /市政工程管理处/ }).first().click()
    await lin.act(/^派遣/).click()
    await lin.see('现在：签收')
    expectNoTrouble(lin.page)
    await lin.page.context().close()
  })

  it('another county sees nothing of it', async () => {
    const luo = await at('luo.handler')
    await luo.page.goto(`/desk/cases/${number}`)
    await luo.see('看不到这件案件')
    await usable(luo)
    await luo.page.goto('/desk/tasks?view=unit')
    await luo.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await luo.page.locator('main').innerText()).not.toContain('文昌路')
    expectNoTrouble(luo.page)
    await luo.page.context().close()
  })
})
