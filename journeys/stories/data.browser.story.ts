import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoTrouble, expectUsableByAll, launchPlain, person, PHONE, SMALL_DESK, signIn } from '../support/browser'
import { DeskPages } from '../support/desk-pages'
import { act } from '../support/line'
import { Person } from '../support/person'
import { Platform } from '../support/platform'

const ZHOU = '990102199305170026'

/** What a city knows of a mother, who may look at it, and what she has in her wallet, in the browser. */
describe('Data and licences', () => {
  let platform: Platform, browser: Browser
  let mother: Page
  let number: string

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('data'), launchPlain()])
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  const citizen = async (login: string) => {
    const page = await person(browser, platform.address, PHONE)
    await signIn(page, login)
    return page
  }
  const clerk = async (login: string) => {
    const desk = new DeskPages(await person(browser, platform.address, SMALL_DESK))
    await desk.signIn(login)
    return desk
  }

  it('lets a grant be asked for by one and approved by another', async () => {
    const jiang = await clerk('jiang.data')
    await jiang.page.goto('/desk/data/grants')
    await jiang.see('临澜市交通运输局 · 法人库')
    await expectUsableByAll(jiang.page)
    await jiang.page.getByRole('button', { name: '申请授权' }).click()
    const sheet = jiang.page.getByRole('dialog')
    await sheet.getByLabel('使用单位').selectOption({ label: '临澜市民政局' })
    await sheet.getByLabel('用途').selectOption({ label: '审批核验' })
    await sheet.getByLabel('开始日期').fill('2026-11-01')
    await sheet.getByRole('button', { name: '提交申请' }).click()
    await sheet.getByText('请填写').first().waitFor()
    await sheet.getByLabel('结束日期').fill('2028-10-31')
    await sheet.getByRole('checkbox', { name: /^手机号码/ }).check()
    await sheet.getByLabel('依据').fill('高龄津贴核验，民政局与数据局会商')
    await sheet.getByRole('button', { name: '提交申请' }).click()
    await sheet.waitFor({ state: 'hidden' })

    const bao = await clerk('bao.data')
    await bao.page.goto('/desk/data/grants')
    await bao.page.getByRole('button', { name: '待审批' }).click()
    await bao.page.getByRole('button', { name: '审批', exact: true }).click()
    await bao.page.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click()
    await bao.see('这里没有授权。点“申请授权”提出。')
    expectNoTrouble(jiang.page)
    expectNoTrouble(bao.page)
  })

  it('shows a look to the keeper and to the person, a refused one too', async () => {
    const he = new Person(platform.address)
    await he.signIn('he.civil')
    const question = { library: 'persons', key: ZHOU, purpose: 'check', matter: '高龄津贴核验 0001' }
    expect((await he.post('/api/exchange/readings', { ...question, fields: ['phone'] })).status).toBe(200)
    expect((await he.post('/api/exchange/readings', { ...question, fields: ['bank_account'] })).status).toBe(403)
    const bao = await clerk('bao.data')
    await bao.page.goto('/desk/data/looks')
    await bao.see('高龄津贴核验 0001')
    await expectUsableByAll(bao.page)
    expectNoTrouble(bao.page)
    mother = await citizen('zhou')
    await mother.goto('/my/data')
    await mother.getByText('审批核验：高龄津贴核验 0001').first().waitFor()
    await mother.getByText('未获授权，已拒绝').waitFor()
    await expectUsableByAll(mother)
  })

  it('takes what is wrong to its source and back', async () => {
    await mother.getByRole('button', { name: '民族有误' }).click()
    const sheet = mother.getByRole('dialog')
    await sheet.getByLabel('正确的是').fill('回族')
    await sheet.getByRole('button', { name: '提交核实' }).click()
    await sheet.getByText('请填写').waitFor()
    await sheet.getByLabel('说明').fill('户口簿上写的是回族')
    await sheet.getByRole('button', { name: '提交核实' }).click()
    await sheet.getByText(/已提交，编号/).waitFor()
    await sheet.getByRole('link', { name: '查看进度' }).click()
    await mother.waitForURL('**/progress/*')
    number = new URL(mother.url()).pathname.split('/').at(-1)!
    for (const [login, done] of [
      ['ye.police', 'corrected'],
      ['jiang.data', 'answer'],
    ] as const) {
      const clerk = new Person(platform.address)
      await clerk.signIn(login)
      await act(clerk, number, done, { words: '已核对户籍档案' })
    }
    await mother.goto('/my/data')
    await mother.getByText('回族', { exact: true }).waitFor()
    expectNoTrouble(mother)
  })

  it('shows a licence once, and checks it', async () => {
    await mother.goto('/wallet')
    const card = mother.getByRole('listitem').filter({ has: mother.getByRole('heading', { name: '居民身份证' }) })
    await card.getByRole('button', { name: '查看' }).click()
    await card.getByText('周晓禾').waitFor()
    await expectUsableByAll(mother)
    await card.getByRole('button', { name: '出示' }).click()
    const sheet = mother.getByRole('dialog')
    await sheet.getByText(/还有 [45]:/).waitFor()
    const code = (await sheet.getByText(/^[2-9A-Z]{4} [2-9A-Z]{4} /).textContent())!
    const anybody = await person(browser, platform.address, PHONE)
    await anybody.goto('/verify/licence')
    await anybody.getByLabel('核验码或证照标识').fill(code)
    await anybody.getByRole('button', { name: '核验', exact: true }).click()
    await anybody.getByText('周**').waitFor()
    await expectUsableByAll(anybody)
    await anybody.getByRole('button', { name: '核验', exact: true }).click()
    await anybody.getByText('查无此证').waitFor()
    await mother.reload()
    await mother.getByText('本人出示，已核验').waitFor()
    expectNoTrouble(mother)
    expectNoTrouble(anybody)
  })
})
