import { randomUUID } from 'node:crypto'
import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoTrouble, expectUsableByAll, launchPlain, person, PHONE, SMALL_DESK, signIn } from '../support/browser'
import { DeskPages } from '../support/desk-pages'
import { photo } from '../support/picture'
import { Platform } from '../support/platform'

const FOOD = '11990100042134250E399012500300Y'

/** As over a slow line: who marks one line need not wait before the next. */
async function slowly(route: Route): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  await route.continue()
}

/** A restaurant's licence from the last look at what was filled in to the licence in hand, through four pairs of hands. */
describe('The licence of a restaurant', () => {
  let platform: Platform, browser: Browser
  let tang: Page
  let counter: DeskPages
  let number: string

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('application'), launchPlain()])
    tang = await person(browser, platform.address, PHONE)
    await signIn(tang, 'tang')
    counter = await clerk('li.counter')
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  async function clerk(login: string): Promise<DeskPages> {
    const desk = new DeskPages(await person(browser, platform.address, SMALL_DESK))
    await desk.signIn(login)
    return desk
  }

  async function ask<T>(method: 'GET' | 'POST' | 'PUT', path: string, data?: unknown): Promise<T> {
    const answer = await tang.request.fetch(path, { method, data, headers: { 'Anlan-Command': randomUUID() } })
    expect(answer.ok(), await answer.text()).toBe(true)
    return (await answer.json()) as T
  }

  async function paper(seed: number): Promise<string> {
    const file = { name: `${seed}.png`, mimeType: 'image/png', buffer: photo(seed) }
    const answer = await tang.request.post('/api/files', { multipart: { file }, headers: { 'Anlan-Command': randomUUID() } })
    return ((await answer.json()) as { id: string }).id
  }

  /** All but the last look; how a form is filled in is a story of its own. */
  async function written(): Promise<string> {
    const { who } = await ask<{ who: { firm?: string }[] }>('GET', `/api/applications/forms/${FOOD}`)
    const { draft } = await ask<{ draft: string }>('POST', '/api/applications/drafts', { item: FOOD, firm: who.find(({ firm }) => firm)?.firm })
    const now = await ask<{ revision: number; itemVersion: number; answers: Record<string, string> }>('GET', `/api/applications/drafts/${draft}`)
    const answers = { ...now.answers, 'shop.name': '唐记早餐', 'shop.area': '80', 'shop.seats': '24', 'food.categories': '热食类', 'food.manager': '唐悦', 'premises.kind': '自有', 'premises.address': '鼓楼街道文庭社区9幢101室' }
    const materials = [
      { material: 'rules', paper: await paper(7001), promisedLater: false },
      { material: 'layout', paper: await paper(7002), promisedLater: false },
    ]
    await ask('PUT', `/api/applications/drafts/${draft}`, { revision: now.revision, itemVersion: now.itemVersion, situation: { premises: 'own', cold: 'no', staff: 'one' }, answers, materials, delivery: { way: 'ONLINE' }, step: 'check' })
    return draft
  }

  it('is handed in once, and there is a voucher at once', async () => {
    await written()
    await tang.goto('/my/applications')
    await tang.getByRole('link', { name: /^接着填/ }).click()
    await tang.getByRole('heading', { level: 1, name: '核对一遍，没有错就提交' }).waitFor()
    await tang.getByRole('button', { name: /^提交/ }).click()
    await tang.waitForURL('**/progress/*')
    number = new URL(tang.url()).pathname.split('/').at(-1)!
    await tang.getByText('正在核对材料是否齐全').waitFor()
    await tang.getByText('收件凭证').waitFor()
    await tang.getByText('唐记早餐').waitFor()
    await expectUsableByAll(tang)
  })

  it('is checked line by line, and what is missing is told at once and in full', async () => {
    await counter.open(number)
    const page = counter.page
    await page.route('**/gaps', slowly)
    await page.getByRole('button', { name: '“操作流程和设备布局图”标为需补正' }).click()
    await page.getByPlaceholder('缺什么、怎样才对').fill('没有标出操作流程')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '“经营面积（平方米）”标为需补正' }).click()
    await page.getByPlaceholder('缺什么、怎样才对').fill('与平面图不一致')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: '补正清单' }).getByText('与平面图不一致').waitFor()
    await page.getByRole('region', { name: '补正清单' }).getByText('没有标出操作流程').waitFor()
    await expectUsableByAll(page, [SMALL_DESK])
    await counter.act('一次性告知补正').click()
    await counter.see(/已完成：一次性告知补正/)
  })

  it('is put right by the applicant on the phone', async () => {
    await tang.reload()
    await tang.getByRole('heading', { name: '请补正以下内容' }).waitFor()
    await tang.getByText('补正告知书').first().waitFor()
    await expectUsableByAll(tang)
    await tang.getByLabel('更正为').fill('78')
    await tang.locator('input[type=file]').setInputFiles({ name: '平面图.png', mimeType: 'image/png', buffer: photo(7003) })
    await tang.getByText('平面图.png').first().waitFor()
    await tang.getByRole('button', { name: '提交', exact: true }).click()
    await tang.getByText('您提交了补正内容').waitFor()
  })

  it('is accepted, reviewed by another and granted by a third', async () => {
    await counter.open(number)
    await counter.act(/^受理/).click()
    await counter.see('审查中')
    const handler = await clerk('meng.market')
    await handler.open(number)
    await handler.words('现场核查合格')
    await handler.act(/^拟准予/).click()
    await handler.see('待决定')
    const head = await clerk('hu.market')
    await head.open(number)
    await head.words('符合食品经营许可条件')
    await head.act(/^准予/).click()
    await head.see('制证送达')
    await counter.open(number)
    await counter.act(/^已送达/).click()
    await counter.see('准予办结')
    for (const each of [counter, handler, head]) expectNoTrouble(each.page)
  })

  it('lies in the wallet, with the decision beside it', async () => {
    await tang.reload()
    await tang.getByText('准予决定书').waitFor()
    await tang.getByText('准予办结').first().waitFor()
    await tang.goto('/wallet')
    await tang.getByText('食品经营许可证').first().waitFor()
    await tang.getByText('热食类').first().waitFor()
    expectNoTrouble(tang)
  })
})
