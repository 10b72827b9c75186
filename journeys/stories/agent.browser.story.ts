import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { expectNoTrouble, expectUsableByAll, launchPlain, person, PHONE, SMALL_DESK } from '../support/browser'
import { DeskPages } from '../support/desk-pages'
import { Keyboard } from '../support/keyboard'
import { Platform } from '../support/platform'

/** An elderly woman asks a helper of her street, consents, sees what was done in her name, and takes it back when she likes. */
describe('A helper of the street', () => {
  let platform: Platform, browser: Browser
  let elder: Page
  let helper: DeskPages

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('agent'), launchPlain()])
    elder = await person(browser, platform.address, PHONE)
    await elder.goto('/sign-in?to=/my/agents')
    await elder.getByLabel('账号', { exact: true }).fill('zhou.elder')
    await elder.getByLabel('密码').fill('linlan-demo')
    await elder.getByRole('button', { name: '登录', exact: true }).click()
    await elder.waitForURL('**/my/agents')
    helper = new DeskPages(await person(browser, platform.address, SMALL_DESK))
    await helper.signIn('an.helper')
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  it('is asked in a few words', async () => {
    await elder.getByRole('heading', { level: 1, name: '帮办代办' }).waitFor()
    await elder.getByLabel('要办的事项').fill('个体工商户')
    await elder.getByRole('button', { name: '个体工商户设立登记' }).first().click()
    await elder.getByLabel('所在街道、乡镇').selectOption({ label: '澜城区 鼓楼街道' })
    await elder.getByLabel('您的情况').fill('眼睛看不清，想请人上门')
    await expectUsableByAll(elder)
    await elder.getByRole('button', { name: '提交', exact: true }).click()
    await elder.getByText('等帮办员接单').waitFor()
  })

  it('takes it on and asks for a consent whose words both read', async () => {
    const { page } = helper
    await page.goto('/desk/agents')
    await page.getByText('周**').waitFor()
    await page.getByRole('button', { name: '接单' }).click()
    await page.getByRole('button', { name: '请求授权' }).click()
    await page.getByText(/本人授权帮办代办员安小雨/).waitFor()
    await expectUsableByAll(page, [SMALL_DESK])
    await elder.reload()
    await elder.getByText(/本人授权帮办代办员安小雨/).waitFor()
    await elder.getByRole('button', { name: '我同意授权' }).click()
    await elder.getByText('您在').waitFor()
    await expectUsableByAll(elder)
  })

  it('fills in and files in her name, and she sees each use of her identity', async () => {
    const { page } = helper
    await page.reload()
    await page.getByRole('button', { name: '开始填写' }).click()
    await page.waitForURL('**/apply/**')
    await page.getByText(/正在为 周桂兰 填写/).waitFor()
    await new Keyboard(page).fillIn({ 店铺: '桂兰早餐店', 经营范围: '餐饮服务', 地址: '鼓楼街道文庭社区9幢101室', 电话: '19900000138' })
    await page.waitForURL('**/desk/agents')
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByLabel('回告本人').fill('已提交，市场监管局当天答复')
    await page.getByRole('button', { name: '发送回告' }).click()
    await page.getByText('已回告：').waitFor()
    await elder.reload()
    await elder.getByText('帮办员回告：已提交').waitFor()
    await elder.getByText(/使用您身份的记录/).first().click()
    await elder.getByText('提交申请', { exact: true }).first().waitFor()
    await expectUsableByAll(elder)
    await elder.getByRole('button', { name: '非常满意' }).click()
    for (const one of [elder, page]) expectNoTrouble(one)
  })
})
