import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoTrouble, expectUsableByAll, launchPlain, person, PHONE, SMALL_DESK, WIDE_DESK } from '../support/browser'
import { DeskPages } from '../support/desk-pages'
import { act, doorAt, report } from '../support/line'
import { Person } from '../support/person'
import { photo } from '../support/picture'
import { Platform } from '../support/platform'

/** An order 督办 from the case page to its settlement, and an exclusion that three people decide, in the browser. */
describe('The supervision of the city', () => {
  let platform: Platform, browser: Browser
  let number: string, order: string
  let wei: DeskPages, shen: DeskPages

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('oversight'), launchPlain()])
    const zhou = new Person(platform.address)
    number = (await report(zhou, await doorAt(zhou, '文昌路 120 号'))).progress.number
    const li = new Person(platform.address)
    await li.signIn('li.handler')
    await act(li, number, 'accept')
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  const go = async (desk: DeskPages, address: string) => {
    await desk.page.goto(address)
    await desk.page.getByRole('heading', { level: 1 }).waitFor()
  }

  const at = async (login: string) => {
    const desk = new DeskPages(await person(browser, platform.address, WIDE_DESK))
    await desk.signIn(login)
    return desk
  }

  it('issues an order on the case page and says why', async () => {
    wei = await at('wei.overseer')
    await wei.open(number)
    await wei.act('发出督办').click()
    const sheet = wei.page.getByRole('dialog')
    expect(await sheet.getByRole('radio', { name: /通报问责/ }).isDisabled()).toBe(true)
    await sheet.getByRole('button', { name: '发出书面督办' }).click()
    await wei.see('请写明事由，至少 4 个字')
    await sheet.getByLabel('事由').fill('群众两次来电，现场仍无人处置')
    await sheet.getByRole('button', { name: '发出书面督办' }).click()
    await wei.see('已发出督办')
    await wei.page.getByRole('link', { name: /书面督办/ }).click()
    await wei.page.waitForURL('**/desk/oversight/orders/DB*')
    order = new URL(wei.page.url()).pathname.split('/').at(-1)!
    // The case page has a heading as well: what is waited for stands on the order's alone.
    await wei.page.getByText(order).first().waitFor()
    await wei.page.getByRole('heading', { level: 1 }).waitFor()
    await expectUsableByAll(wei.page, [SMALL_DESK, PHONE])
  })

  it('is answered by the unit and settled by the centre', async () => {
    shen = await at('shen.liaison')
    await go(shen, '/desk/oversight/orders?view=answer')
    await shen.page.getByRole('row').nth(1).getByRole('link').click()
    await shen.page.waitForURL(`**/${order}`)
    await shen.act('答复').click()
    await shen.page.getByLabel('办理情况').fill('材料已到场，今天下午修补')
    await shen.act('确认答复').click()
    await shen.see('已办：答复')
    await go(wei, '/desk/oversight/orders?view=judge')
    await expectUsableByAll(wei.page, [SMALL_DESK, PHONE])
    await wei.page.getByRole('row').nth(1).getByRole('link').click()
    await wei.see('材料已到场，今天下午修补')
    await wei.act('同意销号').click()
    await wei.act('确认同意销号').click()
    await wei.see('已办：同意销号')
    expectNoTrouble(wei.page)
  })

  it('excludes a round only with evidence and by another person', async () => {
    await shen.open(number)
    await shen.act('申请剔除考核').click()
    await shen.page.getByLabel('情况说明').fill('占道许可未批，已书面解释')
    await shen.act('提交申请').click()
    await shen.see('请至少附 1 份证明材料')
    const chooser = shen.page.waitForEvent('filechooser')
    await shen.page.getByRole('dialog').getByRole('button', { name: '从相册选' }).click()
    await (await chooser).setFiles({ name: 'permit.png', mimeType: 'image/png', buffer: photo(6001) })
    await shen.page.getByRole('dialog').getByText('已上传').waitFor()
    await shen.act('提交申请').click()
    await shen.see('已提交剔除申请')
    await go(wei, '/desk/oversight/exclusions')
    await expectUsableByAll(wei.page, [SMALL_DESK, PHONE])
    await wei.act('同意剔除').click()
    await wei.act('确认同意剔除').click()
    await wei.see('没有待审核的剔除申请')
  })

  it('shows the rates of the month as provisional, and the sample as not yet drawn', async () => {
    await go(wei, '/desk/oversight/rates')
    await wei.see('本期还在进行，数字会变')
    await expectUsableByAll(wei.page, [SMALL_DESK, PHONE])
    await wei.page.getByRole('link', { name: '抽查复核' }).click()
    await wei.see(/还没有结束，结束后抽取/)
    expect(await wei.page.getByRole('button', { name: /^抽取/ }).count()).toBe(0)
    expectNoTrouble(wei.page)
    expectNoTrouble(shen.page)
  })
})
