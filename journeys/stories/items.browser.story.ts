import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoTrouble, expectUsableByAll, launchPlain, person, PHONE, SMALL_DESK } from '../support/browser'
import { Platform } from '../support/platform'

/** Somebody finds out what a pharmacy takes, and what another city's catalogue does not say. */
describe('A service item', () => {
  let platform: Platform, browser: Browser

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('items'), launchPlain()])
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  it('is found in plain words on a phone and tells what this case needs', async () => {
    const page = await person(browser, platform.address, PHONE)
    await page.goto('/items')
    await page.getByRole('searchbox').fill('我想开药店')
    await page.getByRole('button', { name: '搜索' }).click()
    await page.getByRole('link', { name: /药品零售企业许可/ }).waitFor()
    await expectUsableByAll(page)
    await page.getByRole('link', { name: /药品零售企业许可/ }).click()
    await page.getByRole('heading', { level: 1, name: /药品零售企业许可/ }).waitFor()
    await page.getByText('8 个工作日').first().waitFor()
    expect(await page.getByText('房屋租赁合同').count()).toBe(0)
    await page.getByRole('button', { name: '租用', exact: true }).click()
    await page.getByText('房屋租赁合同').waitFor()
    await expectUsableByAll(page)
    expectNoTrouble(page)
  })

  it('of another place is shown with what its source does not say', async () => {
    const page = await person(browser, platform.address, SMALL_DESK)
    await page.goto(`/items?text=${encodeURIComponent('零售药店申请定点协议管理')}`)
    await page.getByRole('link', { name: /零售药店申请定点协议管理/ }).click()
    await page.getByText('来源未提供').first().waitFor()
    await page.getByText('其他系统编码').waitFor()
    await expectUsableByAll(page)
    expectNoTrouble(page)
  })
})
