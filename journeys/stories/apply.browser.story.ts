import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoTrouble, expectUsableByAll, launchPlain, person, PHONE, SMALL_DESK, signIn } from '../support/browser'
import { DeskPages } from '../support/desk-pages'
import { Platform } from '../support/platform'

const SOLE_TRADER = '11990100042134250E399012500200Y'

/** Somebody begins an application on the phone, goes on at a desk, and finds out in time what is missing, wrong or on record wrongly. */
describe('An application', () => {
  let platform: Platform, browser: Browser
  let phone: Page, desk: Page

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('apply'), launchPlain()])
    phone = await signedIn(PHONE)
    desk = await signedIn(SMALL_DESK)
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  async function signedIn(size: typeof PHONE): Promise<Page> {
    const page = await person(browser, platform.address, size)
    await signIn(page, 'zhou')
    return page
  }

  const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click()
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

  it('begins from the guide, with the case first and what the city knows filled in', async () => {
    await phone.goto(`/items/${SOLE_TRADER}`)
    await phone.getByRole('link', { name: '在线申请' }).click()
    await heading(phone, '申请：个体工商户设立登记')
    await expectUsableByAll(phone)
    await phone.getByRole('button', { name: '开始填写' }).click()
    await heading(phone, '您是哪种情况？')
    await next(phone)
    await phone.getByRole('alert').getByRole('link', { name: /请回答/ }).waitFor()
    await phone.getByRole('radio', { name: '租用' }).check()
    await phone.getByRole('radio', { name: '不起，用经营者姓名' }).check()
    await expectUsableByAll(phone)
    await next(phone)
    await heading(phone, '申请人')
    expect(await phone.getByLabel('姓名').inputValue()).toBe('周晓禾')
    await phone.getByText('来自：居民身份证').first().waitFor()
    await expectUsableByAll(phone)
  })

  it('takes it that something on record is wrong, and goes on with what is right', async () => {
    await phone.getByRole('button', { name: '这不对 联系电话' }).click()
    const sheet = phone.getByRole('dialog')
    await sheet.getByLabel('应该是').fill('19911112222')
    await sheet.getByLabel('怎么知道的').fill('去年换了号码，一直用这个')
    await sheet.getByRole('button', { name: '请部门核对' }).click()
    await sheet.getByText(/已受理，编号/).waitFor()
    await sheet.getByRole('button', { name: '接着填申请' }).click()
    expect(await phone.getByLabel('联系电话').inputValue()).toBe('19911112222')
    await phone.getByText(/您改过了/).waitFor()
  })

  it('tells what is wrong when a field is left, and leads to each field when the step is not complete', async () => {
    await phone.getByLabel('联系电话').fill('１９９ １１１１')
    await phone.getByLabel('联系电话').blur()
    await phone.getByText(/现在是 7 位/).waitFor()
    expect(await phone.getByLabel('联系电话').inputValue(), 'cleaned').toBe('1991111')
    await phone.getByLabel('联系电话').fill('199 1111 2222')
    await next(phone)
    await heading(phone, '单位')
    await phone.getByLabel('经营范围').fill('餐饮服务')
    await next(phone)
    await heading(phone, '场所与经营')
    await next(phone)
    await phone.getByRole('alert').getByRole('link', { name: '请填写“租赁期限至”' }).click()
    expect(await phone.evaluate(() => document.activeElement?.id)).toBe('field-premises-leaseUntil')
    await expectUsableByAll(phone)
    await phone.getByLabel('店铺（字号）名称').fill('晓禾早餐店')
    await phone.getByLabel('店铺（字号）名称').blur()
    await phone.getByText(/^\s*已在 .* 保存$/).waitFor()
  })

  it('goes on at another device where it stopped, and neither overwrites the other', async () => {
    await desk.goto('/my/applications')
    await desk.getByRole('link', { name: /^接着填/ }).waitFor()
    await expectUsableByAll(desk)
    await desk.getByRole('link', { name: /^接着填/ }).click()
    await heading(desk, '场所与经营')
    expect(await desk.getByLabel('店铺（字号）名称').inputValue()).toBe('晓禾早餐店')
    await desk.getByLabel('店铺（字号）名称').fill('晓禾面馆')
    await desk.getByLabel('店铺（字号）名称').blur()
    await desk.getByText(/^\s*已在 .* 保存$/).waitFor()

    await phone.getByLabel('店铺（字号）名称').fill('晓禾包子铺')
    await phone.getByLabel('店铺（字号）名称').blur()
    const sheet = phone.getByRole('dialog', { name: '这份申请在别处也改过' })
    await sheet.getByText('晓禾面馆').waitFor()
    await expectUsableByAll(phone)
    await sheet.getByRole('button', { name: '用另一台的' }).click()
    await sheet.waitFor({ state: 'hidden' })
    expect(await phone.getByLabel('店铺（字号）名称').inputValue()).toBe('晓禾面馆')
  })

  it('keeps what is typed without a network and saves it later', async () => {
    await phone.context().setOffline(true)
    await phone.getByLabel('店铺（字号）名称').fill('晓禾面馆二店')
    await phone.getByLabel('店铺（字号）名称').blur()
    await phone.getByText(/网络不通/).waitFor()
    await phone.context().setOffline(false)
    await phone.getByText(/^\s*已在 .* 保存$/).waitFor()
    await desk.reload()
    await heading(desk, '场所与经营')
    expect(await desk.getByLabel('店铺（字号）名称').inputValue()).toBe('晓禾面馆二店')
  })

  it('takes papers, says how the result comes, and shows everything once more', async () => {
    await desk.getByRole('group', { name: '场所权属' }).getByRole('radio', { name: '租用' }).check()
    await desk.getByLabel('经营场所地址').fill('鼓楼街道文庭社区9幢101室')
    await desk.getByLabel('租赁期限至').fill('2028-12-31')
    await next(desk)
    await heading(desk, '需要的材料')
    await desk.getByText('已在您的证照里找到').waitFor()
    await next(desk)
    await desk.getByRole('alert').getByText('请交“房屋租赁合同”').first().waitFor()
    await desk.locator('input[type=file]').setInputFiles({ name: '租赁合同.png', mimeType: 'image/png', buffer: PICTURE })
    await desk.getByRole('link', { name: '租赁合同.png' }).waitFor()
    await expectUsableByAll(desk)
    await next(desk)
    await heading(desk, '结果怎么给您？')
    await desk.getByRole('radio', { name: /^电子结果/ }).check()
    await expectUsableByAll(desk)
    await next(desk)
    await heading(desk, '核对一遍，没有错就提交')
    await desk.getByText('您改过部门登记的内容').waitFor()
    await desk.getByText('1 个文件').waitFor()
    await expectUsableByAll(desk)
    await desk.getByRole('link', { name: '修改 场所与经营' }).click()
    await heading(desk, '场所与经营')
    await desk.getByLabel('店铺（字号）名称').fill('晓禾面馆')
    await next(desk)
    await heading(desk, '核对一遍，没有错就提交')
    await desk.getByText('晓禾面馆', { exact: true }).waitFor()
  })

  it('can be deleted and taken back', async () => {
    await phone.goto('/my/applications')
    await phone.getByRole('button', { name: /^删除/ }).click()
    await phone.getByText('没有没填完的申请。').waitFor()
    await phone.getByRole('button', { name: '撤销删除' }).click()
    await phone.getByRole('link', { name: /^接着填/ }).waitFor()
    expectNoTrouble(phone)
    expectNoTrouble(desk)
  })

  it('has a form that its owner designs out of the dictionary and sees as people do', async () => {
    const desk = new DeskPages(await person(browser, platform.address, SMALL_DESK))
    await desk.signIn('meng.items')
    const page = desk.page
    await page.goto(`/desk/items/${SOLE_TRADER}`)
    await page.getByRole('button', { name: '开始修改' }).click()
    await page.getByRole('link', { name: '设计表单' }).click()
    await page.getByLabel('按名称找').fill('安全管理')
    await page.getByRole('button', { name: '加入“食品安全管理人员”' }).click()
    await page.getByLabel('“食品安全管理人员”在什么情形下问').selectOption({ label: '租用' })
    const phoneView = page.getByRole('group', { name: '手机上' })
    expect(await phoneView.getByLabel('食品安全管理人员').count(), 'only in that case').toBe(0)
    await page.getByLabel('经营场所是自有还是租用？').selectOption({ label: '租用' })
    await phoneView.getByLabel('食品安全管理人员').waitFor()
    await page.getByRole('group', { name: '电脑上' }).getByLabel('食品安全管理人员').waitFor()
    await expectUsableByAll(page, [SMALL_DESK])
    await page.getByRole('button', { name: '保存到本次变更' }).click()
    await page.getByRole('link', { name: '返回事项' }).click()
    await page.getByText('food.manager@premises.rent').waitFor()
    expectNoTrouble(page)
  })
})

/** One green point. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
