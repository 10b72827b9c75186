import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoTrouble, launchPlain, person, SMALL_DESK } from '../support/browser'
import { DeskPages } from '../support/desk-pages'
import { doorAt, report } from '../support/line'
import { done, Person } from '../support/person'
import { Platform } from '../support/platform'

/** A procedure is changed on the screen by one, put into force by another, and the next matter follows it. */
describe('The rules of the city', () => {
  let platform: Platform, browser: Browser
  let gu: DeskPages, pan: DeskPages
  let address: string

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('procedures'), launchPlain()])
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  const at = async (login: string) => {
    const desk = new DeskPages(await person(browser, platform.address, SMALL_DESK))
    await desk.signIn(login)
    return desk
  }
  const follows = async () => {
    const zhou = new Person(platform.address)
    const { number } = (await report(zhou, await doorAt(zhou, '文昌路 120 号'))).progress
    const li = await Person.signedIn(platform.address, 'li.handler')
    return done(await li.get<{ procedure: { version: number }; tasks: { name: string }[] }>(`/api/cases/${number}`))
  }

  it('is changed in the drawing, checked and offered', async () => {
    gu = await at('gu.editor')
    await gu.page.goto('/desk/procedures')
    await gu.page.getByRole('link', { name: '街面设施损坏处置' }).click()
    await gu.page.getByRole('button', { name: '修改', exact: true }).click()
    // The page before shows the same drawing, which must not be taken for the one under the pen.
    await gu.page.getByRole('button', { name: '检查', exact: true }).waitFor()
    await gu.page.locator('.drawing-editor [data-element-id="accept"]').first().click()
    const name = gu.page.getByLabel('属性').getByLabel('中文名称').first()
    await name.fill('接单')
    await name.press('Enter')
    await gu.see('未保存')
    await gu.page.getByRole('button', { name: '检查', exact: true }).click()
    await gu.see('没有问题，可以提请发布')
    await gu.page.getByRole('button', { name: '提请发布' }).click()
    await gu.page.getByLabel('为什么修改').fill('与值班用语一致')
    await gu.page.getByRole('dialog').getByRole('button', { name: '提请发布' }).click()
    await gu.see('待发布')
    address = new URL(gu.page.url()).pathname
    // The mark of bpmn.io, which its licence asks for, also where the drawing is only read.
    await gu.page.locator('.bjs-powered-by').first().waitFor()
    expectNoTrouble(gu.page)
  })

  it('is put into force by another, and the next matter follows it', async () => {
    expect((await follows()).procedure.version).toBe(1)
    pan = await at('pan.publisher')
    await pan.page.goto(address)
    await pan.see('与值班用语一致')
    await pan.see('接单')
    await pan.page.getByRole('button', { name: '发布', exact: true }).click()
    await pan.page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
    await pan.see('发布为第 2 版')
    const matter = await follows()
    expect(matter.procedure.version).toBe(2)
    expect(matter.tasks.map((task) => task.name)).toContain('接单')
    expectNoTrouble(pan.page)
  })
})
