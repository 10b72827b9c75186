import { spawnSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoTrouble, expectUsableByAll, launch, person, PHONE, SMALL_DESK } from '../support/browser'
import { DeskPages } from '../support/desk-pages'
import { act, beforeAndAfter } from '../support/line'
import { Person } from '../support/person'
import { Platform } from '../support/platform'
import { ReportPages } from '../support/report-pages'

interface Stop {
  grid: string
  name: string
  lon: number
  lat: number
}
interface Today {
  rounds: { id: string; done: number; stops: Stop[]; finds: { number: string }[] }[]
}

/** A morning of a collector with a phone, and of those who check and lead, in the browser. */
describe('The patrol of a street', () => {
  let platform: Platform, browser: Browser
  let collector: DeskPages
  let login: string
  let number: string

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('patrol'), launch()])
    // Nine in the morning, whatever the time here is.
    const moved = spawnSync('../build/tomorrow', { env: { ...process.env, ANLAN_HOME: platform.home, ANLAN_PORT: String(platform.port) } })
    expect(moved.status, String(moved.stderr)).toBe(0)
    const anybody = new Person(platform.address)
    const { now } = (await anybody.get<{ now: string }>('/api/city')).body
    // The one walks from Monday to Friday, the other from Wednesday to Sunday.
    login = [1, 2].includes(new Date(now).getUTCDay()) ? 'wang.collector' : 'zhong.collector'
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  const phoneOf = async (who: string, viewport = PHONE) => {
    const desk = new DeskPages(await person(browser, platform.address, viewport))
    await desk.page.context().grantPermissions(['geolocation'], { origin: platform.address })
    await desk.page.context().setGeolocation({ longitude: 123.29666, latitude: 31.05687, accuracy: 8 })
    await desk.signIn(who)
    return desk
  }
  const today = async (page: Page): Promise<Today> => (await (await page.request.get('/api/patrol/today')).json()) as Today
  const stand = async (page: Page, at: { lon: number; lat: number }) => {
    await page.context().setGeolocation({ longitude: at.lon, latitude: at.lat, accuracy: 8 })
    await page.getByText('您在网格内').waitFor()
  }
  /** The same page at a desk, once its menu has come. */
  const atTheDesk = async (page: Page) => {
    await page.setViewportSize(SMALL_DESK)
    await page.getByRole('navigation', { name: '主菜单' }).waitFor()
    await expectUsableByAll(page, [SMALL_DESK])
    await page.setViewportSize(PHONE)
  }
  const checkOff = (page: Page) => page.getByRole('button', { name: '到场打卡' }).click()

  it('makes a round for whoever is on duty, usable by everybody', async () => {
    collector = await phoneOf(login)
    const { page } = collector
    await expect.poll(async () => (await today(page)).rounds.length, { timeout: 60_000 }).toBe(1)
    await page.goto('/desk/patrol')
    await page.getByRole('heading', { level: 1, name: '鼓楼街道' }).waitFor()
    await expectUsableByAll(page, [PHONE])
    await atTheDesk(page)
  })

  it('checks a grid off on the spot, takes it back, and not from afar', async () => {
    const { page } = collector
    const { stops } = (await today(page)).rounds[0]!
    await stand(page, stops[0]!)
    await checkOff(page)
    await page.getByRole('button', { name: `撤销打卡：${stops[0]!.name}` }).click()
    await expect.poll(async () => (await today(page)).rounds[0]!.done).toBe(0)
    await page.getByText('您在这个网格').waitFor()
    await checkOff(page)
    await expect.poll(async () => (await today(page)).rounds[0]!.done).toBe(1)
    await page.context().setGeolocation({ longitude: stops[0]!.lon + 0.05, latitude: stops[0]!.lat, accuracy: 8 })
    await page.getByText(/距边界 \d/).waitFor()
    await checkOff(page)
    await collector.see(/还没有到这个网格/)
    await page.getByRole('button', { name: '知道了' }).click()
    await page.getByRole('button', { name: '没有定位，写明原因打卡' }).click()
    await page.getByRole('button', { name: '在室内或地下' }).click()
    await collector.see('无定位 1')
  })

  it('keeps what is checked off without a network, and sends it once', async () => {
    const { page } = collector
    const before = (await today(page)).rounds[0]!
    const stop = before.stops[2]!
    await stand(page, stop)
    await page.context().setOffline(true)
    await checkOff(page)
    await collector.see('1 次打卡等待发送')
    await page.context().setOffline(false)
    await expect.poll(async () => (await today(page)).rounds[0]!.done).toBe(before.done + 1)
    await page.getByText('等待发送').waitFor({ state: 'hidden' })
  })

  it('reports what is found by the questions that citizens answer, without asking who one is', async () => {
    const { page } = collector
    await page.context().setGeolocation({ longitude: 123.29666, latitude: 31.05687, accuracy: 8 })
    await page.getByRole('button', { name: '上报问题' }).click()
    await page.getByRole('button', { name: '开始上报' }).click()
    const pages = new ReportPages(page)
    await pages.heading('您要反映什么问题？').waitFor()
    await pages.kind()
    await pages.photo()
    await pages.placeIsReadBack()
    await pages.words('巡查发现路面有坑')
    await pages.heading('请核对，没问题就上报').waitFor()
    await collector.see('巡查上报，由您的岗位记名')
    await page.getByRole('button', { name: '上报', exact: true }).click()
    await page.waitForURL('**/desk/patrol?filed=*')
    number = new URL(page.url()).searchParams.get('filed')!
    await collector.see('已上报，按流程派遣。')
    expect((await today(page)).rounds[0]!.finds.map((find) => find.number)).toEqual([number])
    expectNoTrouble(page)
  })

  it('is checked by a verifier on the phone', async () => {
    const li = new Person(platform.address)
    await li.signIn('li.handler')
    await act(li, number, 'accept')
    await act(li, number, 'handled', { photos: await beforeAndAfter(li) })
    const tan = await phoneOf('tan.verifier')
    await tan.page.goto('/desk/patrol/checks')
    await tan.page.getByRole('heading', { level: 2, name: /路面坑洞/ }).waitFor()
    await expectUsableByAll(tan.page, [PHONE])
    await tan.page.getByRole('button', { name: '核查这一件' }).click()
    await tan.page.getByLabel('现场情况').fill('路面已补平')
    await tan.page.getByRole('button', { name: '核查通过' }).click()
    await tan.see(/已办：/)
    await tan.see('您的区域没有待核查的案件。')
    expectNoTrouble(tan.page)
  })

  it('is led and evaluated', async () => {
    const luo = await phoneOf('luo.leader', SMALL_DESK)
    await luo.page.goto('/desk/patrol/rounds')
    await luo.page.getByRole('table', { name: '全部轮次' }).waitFor()
    await expectUsableByAll(luo.page, [SMALL_DESK, PHONE])
    const { page } = collector
    await page.getByRole('button', { name: '提前结束…' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('button', { name: '结束这一轮' }).click()
    await sheet.getByText(/请用 4 到 200 个字写明原因/).waitFor()
    await sheet.getByRole('button', { name: '道路封闭，无法进入' }).click()
    await sheet.getByRole('button', { name: '结束这一轮' }).click()
    await collector.see(/这一轮已结束/)
    await page.goto('/desk/patrol/evaluation')
    await page.getByRole('table', { name: '评价表' }).waitFor()
    await collector.see('本人岗位')
    await expectUsableByAll(page, [PHONE])
    await atTheDesk(page)
    await page.getByRole('button', { name: /有效上报率 100\.00/ }).click()
    await page.getByRole('dialog').getByText(/路面坑洞|99\d{4} /).first().waitFor()
    expectNoTrouble(page)
    expectNoTrouble(luo.page)
  })
})
