import type { Page } from 'playwright-core'
import { photo } from './picture'

let photos = 1000

/** The questions of a report, as a citizen answers them. */
export class ReportPages {
  constructor(private readonly page: Page) {}

  heading(words: string | RegExp) {
    return this.page.getByRole('heading', { level: 1, name: words })
  }

  async begin(): Promise<void> {
    await this.page.goto('/')
    await this.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '上报' }).click()
    await this.heading('您要反映什么问题？').waitFor()
  }

  async kind(name = '路面坑洞、破损', then = '拍一张现场照片'): Promise<void> {
    await this.choose(name)
    await this.next()
    await this.heading(then).waitFor()
  }

  async photo(): Promise<void> {
    await this.add({ name: `IMG_${++photos}.png`, mimeType: 'image/png', buffer: photo(photos) })
    await this.page.getByText('已上传').waitFor()
    await this.next()
    await this.heading('问题在哪里？').waitFor()
  }

  /** Chooses a file as from the phone's album. */
  async add(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: '从相册选' }).click()
    await (await chooser).setFiles(file)
  }

  async byAddress(address: string): Promise<void> {
    await this.choose('写地址')
    await this.page.getByRole('combobox', { name: '地址或地名' }).fill(address)
    await this.page.getByRole('option').first().click()
    await this.placeIsReadBack()
  }

  async byWords(near: string): Promise<void> {
    await this.choose('说在哪附近')
    await this.page.getByLabel('在什么地方附近？').fill(near)
    await this.page.getByRole('button', { name: '找一找' }).click()
    await this.page.getByRole('group', { name: '可能的地方' }).getByRole('radio').first().check({ force: true })
    await this.placeIsReadBack()
  }

  map() {
    return this.page.getByRole('figure', { name: /临澜市地图/ })
  }

  async byMap(): Promise<void> {
    await this.choose('在地图上点')
    await this.page.locator('figure[data-ready]').waitFor()
    await this.map().click({ position: { x: 180, y: 190 } })
    await this.placeIsReadBack()
  }

  /** The grid that the place lies in is read back before going on. */
  async placeIsReadBack(): Promise<void> {
    await this.page.getByText(/· 网格 \d{15}/).waitFor()
  }

  async words(words: string): Promise<void> {
    await this.next()
    await this.heading('说说是什么情况').waitFor()
    await this.page.getByLabel('情况说明').fill(words)
    await this.next()
  }

  /** Leaves no contact and comes to the check page. */
  async anonymous(): Promise<void> {
    await this.heading('怎么告诉您结果？').waitFor()
    await this.choose('不留联系方式')
    await this.next()
    await this.heading(/^请核对/).waitFor()
  }

  async send(button = '上报'): Promise<{ number: string; code: string }> {
    await this.page.getByRole('button', { name: button, exact: true }).click()
    await this.heading('已经上报').waitFor()
    const words = await this.page.locator('main').innerText()
    return { number: /\d{6} \d{8} \d \d{6} \d/.exec(words)?.[0] ?? '', code: /查询码\s+(\d{6})/.exec(words)?.[1] ?? '' }
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: '下一题' }).click()
  }

  /** Presses the whole answer, as a finger does. */
  async choose(words: string): Promise<void> {
    await this.page.locator('label').filter({ hasText: words }).first().click()
  }
}
