import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApplyPages } from '../support/apply-pages'
import { expectNoTrouble, expectUsableByAll, launchPlain, person, PHONE, SMALL_DESK } from '../support/browser'
import { DeskPages } from '../support/desk-pages'
import { photo } from '../support/picture'
import { patience } from '../support/patience'
import { Platform } from '../support/platform'

/** A child is born: one application from the birth certificate to the social-security card, each with the number that the one before gave. */
describe('A newborn child', () => {
  let platform: Platform, browser: Browser
  let mother: ApplyPages
  let number: string

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('newborn'), launchPlain()])
    mother = new ApplyPages(await person(browser, platform.address, PHONE))
    await mother.signIn('zhou')
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  async function act(login: string, part: string | undefined, label: RegExp): Promise<void> {
    const desk = new DeskPages(await person(browser, platform.address, SMALL_DESK))
    await desk.signIn(login)
    await desk.open(part ? await mother.part(number, part) : number)
    await desk.act(label).click()
    await desk.see(/已完成/)
    expectNoTrouble(desk.page)
    await desk.page.context().close()
  }

  it('is asked for in plain words', { timeout: patience(240_000) }, async () => {
    await mother.ask('刚生了宝宝，户口和医保怎么弄', /新生儿出生一件事/)
    await mother.choose('办过', '医院', '已婚', '是', '没有', '办', '结算了', '社会保障卡')
    await mother.page.getByRole('link', { name: '一次申请，全部办好' }).click()
    await mother.page.getByRole('button', { name: '开始填写' }).click()
    await mother.heading('您是哪种情况？')
    await mother.next()
  })

  it('is written once: the parents are known', async () => {
    const page = mother.page
    for (let step = 0; step < 8 && !(await page.getByRole('heading', { level: 1, name: /需要的材料|结果怎么给您/ }).count()); step++) {
      const before = await page.getByRole('heading', { level: 1 }).innerText()
      await fill('子女姓名', '林小满')
      await fill('子女出生日期', '2026-11-20')
      for (const choice of ['女', '工商银行']) {
        const option = page.getByRole('radio', { name: choice, exact: true })
        if (await option.count()) await option.first().check()
        const list = page.locator('select', { has: page.getByRole('option', { name: choice, exact: true }) })
        if (await list.count()) await list.first().selectOption(choice)
      }
      if (await page.getByLabel('母亲姓名').count()) expect(await page.getByLabel('母亲姓名').inputValue()).toBe('周晓禾')
      const picture = page.locator('input[type=file]')
      if (await picture.count()) {
        await picture.first().setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: photo(8_101) })
        await page.getByText('检查通过').waitFor()
      }
      await mother.next()
      await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText(), { timeout: 20_000 }).not.toBe(before)
    }
    if (await page.getByRole('heading', { level: 1, name: '需要的材料' }).count()) await mother.materials()
    await mother.heading('结果怎么给您？')
    await page.getByRole('radio', { name: /办好一样给一样/ }).check()
    await page.getByRole('radio', { name: /电子结果/ }).check()
    await mother.next()
    number = await mother.handIn()
    await expectUsableByAll(page)
  })

  async function fill(label: string, value: string): Promise<void> {
    const field = mother.page.getByLabel(label, { exact: true })
    if (await field.count()) await field.fill(value)
  }

  it('goes from one office to the next by itself', async () => {
    await act('fu.health', undefined, /^受理/)
    await act('zhou.health', '出生医学证明首次签发', /^准予/)
    await act('ye.police', '出生户口登记', /^准予/)
    await act('zhou.health', '预防接种证办理', /^准予/)
    await act('han.medical', '新生儿城乡居民医保参保登记', /^准予/)
    await act('he.labour', '社会保障卡申领', /^准予/)
  })

  it('ends with the certificate in the wallet', async () => {
    await mother.page.goto(`/progress/${number}`)
    await mother.page.getByText(/已办成 5 \/ 5/).waitFor()
    await mother.page.getByText('一件事办理结果告知书').waitFor()
    await mother.page.goto('/wallet')
    await mother.page.getByText('出生医学证明').first().waitFor()
    expectNoTrouble(mother.page)
  })
})
