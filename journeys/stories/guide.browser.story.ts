import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoTrouble, expectUsableByAll, launchPlain, person, PHONE, SMALL_DESK } from '../support/browser'
import { DeskPages } from '../support/desk-pages'
import { Platform } from '../support/platform'

const READ = 180_000

/** Somebody does not know what the office calls it, asks in plain words, and is told the whole of it. */
describe('The guide', () => {
  let platform: Platform, browser: Browser

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('guide'), launchPlain()])
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  it('leads from a question in plain words to the theme, asks what matters, and tells order, papers and form', { timeout: READ * 2 }, async () => {
    const page = await person(browser, platform.address, PHONE)
    await page.goto('/guide')
    await page.getByRole('searchbox').fill('想盘个门面卖麻辣烫')
    await page.getByRole('button', { name: '问一问' }).click()
    await page.getByRole('link', { name: /开办餐饮店一件事/ }).waitFor({ timeout: READ })
    await expectUsableByAll(page)
    await page.getByRole('link', { name: /开办餐饮店一件事/ }).click()
    await page.getByRole('heading', { level: 1, name: '开办餐饮店一件事' }).waitFor()
    const first = page.getByRole('group').getByRole('button').first()
    while ((await page.getByText('问完了。').count()) === 0) {
      const asked = await page.getByRole('group').innerText()
      await first.click()
      await page.waitForFunction((before) => document.querySelector('fieldset')?.innerText !== before, asked)
    }
    await page.getByRole('heading', { name: '办理顺序' }).waitFor()
    await page.getByRole('heading', { name: '比单独办省多少' }).waitFor()
    await expectUsableByAll(page)
    const shared = page.url()
    await page.getByRole('button', { name: /^改：/ }).first().click()
    await page.getByRole('group').waitFor()
    await page.goto(shared)
    await page.getByText('问完了。').waitFor()
    expectNoTrouble(page)
  })

  it('says honestly what is no service, and keeps what it did not understand for the editors', { timeout: READ }, async () => {
    const page = await person(browser, platform.address, PHONE)
    await page.goto(`/guide?q=${encodeURIComponent('着火了快来人')}`)
    await page.getByRole('link', { name: '火警 119' }).waitFor({ timeout: READ })
    await expectUsableByAll(page)
    await page.getByRole('button', { name: /告诉工作人员/ }).click()
    await page.getByText('已记下').waitFor()
    expectNoTrouble(page)

    const desk = await person(browser, platform.address, SMALL_DESK)
    await new DeskPages(desk).signIn('meng.items')
    await desk.goto('/desk/gaps')
    await desk.getByRole('cell', { name: '着火了快来人' }).waitFor()
    await expectUsableByAll(desk)
    await desk.getByRole('button', { name: '不属本市事项' }).click()
    await desk.getByText('没有了。').waitFor()
    expect(await desk.getByRole('cell', { name: '着火了快来人' }).count()).toBe(0)
    expectNoTrouble(desk)
  })
})
