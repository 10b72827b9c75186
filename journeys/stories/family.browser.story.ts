import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoTrouble, expectUsableByAll, launchPlain, person, PHONE, signIn } from '../support/browser'
import { Keyboard } from '../support/keyboard'
import { Platform } from '../support/platform'

const SOLE_TRADER = '11990100042134250E399012500200Y'

/** A mother lets her daughter apply for her, sees what was done in her name, and takes it back with one tap. */
describe('A family proxy', () => {
  let platform: Platform, browser: Browser
  let mother: Page, daughter: Page

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('family'), launchPlain()])
    mother = await person(browser, platform.address, PHONE)
    daughter = await person(browser, platform.address, PHONE)
    await signIn(mother, 'zhou.elder')
    await signIn(daughter, 'zhou')
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  it('is asked by the mother and accepts', async () => {
    await mother.goto('/my/family')
    await mother.getByText('现在没有人能替您办事。').waitFor()
    await mother.getByRole('button', { name: '请对方替我办' }).click()
    await mother.getByText('请填写姓名').waitFor()
    await mother.getByLabel('对方姓名').fill('周晓禾')
    await mother.getByLabel('对方身份证号').fill('990102199305170026')
    await mother.getByLabel('对方是我的').selectOption({ label: '子女' })
    await mother.getByRole('button', { name: '请对方替我办' }).click()
    await mother.getByText('等对方答复', { exact: true }).waitFor()
    await expectUsableByAll(mother)
    await daughter.goto('/my/family')
    await daughter.getByText('周桂兰请您替其网上办事').waitFor()
    await expectUsableByAll(daughter)
    await daughter.getByRole('button', { name: /^同意/ }).click()
    await daughter.getByText('有效', { exact: true }).waitFor()
  })

  it('applies for her in the ordinary form and follows it', async () => {
    await daughter.goto(`/apply/${SOLE_TRADER}`)
    await daughter.getByRole('radio', { name: /周桂兰/ }).check()
    await expectUsableByAll(daughter)
    await daughter.getByRole('button', { name: '开始填写' }).click()
    await daughter.getByText('正在为 周桂兰 填写').waitFor()
    await new Keyboard(daughter).fillIn({ 店铺: '桂兰早餐店', 经营范围: '餐饮服务', 地址: '鼓楼街道文庭社区9幢101室', 电话: '19900000138' })
    await daughter.waitForURL(/\/progress\/\d{22}\?for=/)
    await daughter.getByText('您在替家人看这件申请的进度').waitFor()
    await expectUsableByAll(daughter)
    await daughter.goto('/my/applications')
    await daughter.getByRole('heading', { name: '替周桂兰' }).waitFor()
    await expectUsableByAll(daughter)
  })

  it('can do nothing any more once the mother takes it back', async () => {
    await mother.reload()
    await mother.getByText(/使用您身份的记录/).click()
    await mother.getByText('提交申请', { exact: true }).waitFor()
    await expectUsableByAll(mother)
    await mother.getByRole('button', { name: /^收回/ }).click()
    await mother.getByText('以前的（1 份）').waitFor()
    await daughter.reload()
    await daughter.getByRole('heading', { level: 1, name: '我的办件' }).waitFor()
    await daughter.getByRole('heading', { name: '已提交' }).waitFor()
    await expect.poll(() => daughter.getByRole('heading', { name: '替周桂兰' }).count()).toBe(0)
    for (const one of [mother, daughter]) expectNoTrouble(one)
  })
})
