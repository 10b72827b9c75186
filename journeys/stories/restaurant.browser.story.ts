import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApplyPages } from '../support/apply-pages'
import { expectNoTrouble, expectUsableByAll, launchPlain, person, PHONE, SMALL_DESK } from '../support/browser'
import { DeskPages } from '../support/desk-pages'
import { patience } from '../support/patience'
import { Platform } from '../support/platform'

/** From a question in plain words to the licences in hand: one form, one set of papers, five departments. */
describe('Opening a restaurant', () => {
  let platform: Platform, browser: Browser
  let tang: ApplyPages
  let number: string

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('restaurant'), launchPlain()])
    tang = new ApplyPages(await person(browser, platform.address, PHONE))
    await tang.signIn('tang')
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

  /** Opens a part at the desk of whoever handles it and acts there. */
  async function act(login: string, part: string, label: RegExp, words?: string): Promise<void> {
    const desk = await clerk(login)
    await desk.open(await tang.part(number, part))
    if (words) await desk.words(words)
    await desk.act(label).click()
    await desk.see(/已完成/)
    expectNoTrouble(desk.page)
    await desk.page.context().close()
  }

  it('begins with a question and asks only what decides', { timeout: patience(240_000) }, async () => {
    await tang.ask('想盘个门面卖早点，要办哪些手续', /开办餐饮店一件事/)
    const asked = await tang.choose('个体工商户', '租用', '三百平方米以下', '否', '不设', '不是', '要', '不要')
    expect(asked, 'how the fire check is done is no question in a small shop').not.toContain('消防检查选择告知承诺方式吗？')
    await tang.page.getByRole('link', { name: '一次申请，全部办好' }).click()
    await tang.heading('申请：开办餐饮店一件事')
    await expectUsableByAll(tang.page)
    await tang.page.getByRole('button', { name: '开始填写' }).click()
  })

  it('is written once, with what is known filled in', async () => {
    await tang.heading('您是哪种情况？')
    expect(await tang.page.getByRole('radio', { checked: true }).count(), 'answered on the page before').toBe(8)
    await tang.next()
    await tang.heading('申请人')
    expect(await tang.page.getByLabel('姓名').inputValue()).toBe('唐悦')
    await tang.next()
    await tang.heading('单位')
    await tang.page.getByText('不填会自动带出').waitFor()
    await tang.page.getByLabel('单位银行账号').fill('6222029901000008')
    await expectUsableByAll(tang.page)
    await tang.next()
    await tang.section('场所与经营', { '店铺（字号）名称': '唐记早餐店', 经营场所地址: '临澜市澜城区鼓楼街道文庭社区9幢101室', 租赁期限至: '2029-12-31', '经营面积（平方米）': '80', 餐位数: '24', 食品安全管理人员: '唐悦' }, ['热食类'])
    await tang.section('用水用电用气用网', { 排放口数量: '1', '日排水量（立方米）': '3' })
    await tang.section('税务与印章', {}, ['公章'])
    await tang.materials()
    await tang.heading('结果怎么给您？')
    await tang.next()
    await tang.page.getByRole('alert').getByRole('link', { name: '请选择一起给还是分别给' }).waitFor()
    await tang.page.getByRole('radio', { name: /办好一样给一样/ }).check()
    await tang.page.getByRole('radio', { name: /电子结果/ }).check()
    await expectUsableByAll(tang.page)
    await tang.next()
    await tang.page.getByText('餐饮服务（热食类）').waitFor()
    number = await tang.handIn()
    await tang.page.getByText('收件凭证').waitFor()
    await tang.page.getByText('收件受理后自动开始').first().waitFor()
  })

  it('is taken in once for all departments', async () => {
    const counter = await clerk('li.counter')
    await counter.open(number)
    await counter.page.getByText('各事项办理情况').waitFor()
    await counter.act(/^受理/).click()
    await counter.see('各事项办理中')
    await expectUsableByAll(counter.page, [SMALL_DESK])
    await tang.page.reload()
    await tang.page.getByText('等“个体工商户设立登记”办成后自动开始').first().waitFor()
    await expectUsableByAll(tang.page)
    await counter.page.context().close()
  })

  it('gives the licence that the others wait for, and they go on with it', async () => {
    await act('meng.market', '个体工商户设立登记', /^准予/)
    await tang.page.goto('/wallet')
    await tang.page.getByText('营业执照').first().waitFor()
    await act('meng.market', '食品经营许可', /^拟准予/, '现场核查合格')
    await act('hu.market', '食品经营许可', /^准予/, '符合食品经营许可条件')
    await act('chen.permits', '城镇污水排入排水管网许可', /^拟准予/)
    await act('luo.permits', '城镇污水排入排水管网许可', /^准予/)
    await act('ye.police', '公章刻制备案', /^准予/)
  })

  it('ends with every licence in hand and one notice of what came of each', async () => {
    await tang.page.goto(`/progress/${number}`)
    await tang.page.getByText('一件事办理结果告知书').waitFor()
    await tang.page.getByText(/已办成 4 \/ 5/).waitFor()
    await expectUsableByAll(tang.page)
    await tang.page.goto('/wallet')
    await tang.page.getByText('食品经营许可证').first().waitFor()
    await tang.page.getByText('唐记早餐店').first().waitFor()
    expectNoTrouble(tang.page)
  })
})
