import type { Page } from 'playwright-core'
import { signIn } from './browser'
import { PASSWORD } from './person'
import { photo } from './picture'

let photos = 5000

/** The staff side as a clerk uses it. */
export class DeskPages {
  constructor(readonly page: Page) {}

  signIn(login: string): Promise<void> {
    return signIn(this.page, login)
  }

  /** Signs in as people do, on the page for it. */
  async signInByHand(login: string): Promise<void> {
    await this.page.goto('/sign-in')
    await this.page.getByLabel('账号', { exact: true }).fill(login)
    await this.page.getByLabel('密码').fill(PASSWORD)
    await this.page.getByRole('button', { name: '登录', exact: true }).click()
    await this.page.waitForURL('**/desk/tasks**')
    await this.page.getByRole('heading', { level: 1 }).waitFor()
  }

  async open(number: string): Promise<void> {
    await this.page.goto(`/desk/cases/${number}`)
    await this.page.getByRole('heading', { name: '办理流程' }).waitFor()
    await this.page.getByRole('list', { name: '办理流程的各步' }).waitFor({ state: 'attached' })
  }

  /** The act's button, whether it stands beside the case or at the bottom of a phone. */
  act(name: string | RegExp) {
    return this.page.getByRole('button', { name }).first()
  }

  words(words: string): Promise<void> {
    return this.page.getByLabel('意见').fill(words)
  }

  /** Adds a photo to the group of this name: 处置前照片, 处置后照片. */
  async photo(group: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    const box = this.page.getByRole('group', { name: new RegExp(`^${group}`) })
    await box.getByRole('button', { name: '从相册选' }).click()
    await (await chooser).setFiles({ name: `${++photos}.png`, mimeType: 'image/png', buffer: photo(photos, group === '处置后照片' ? 'mended' : 'hole') })
    await box.getByText('已上传').waitFor()
  }

  see(words: string | RegExp): Promise<void> {
    return this.page.getByText(words).filter({ visible: true }).first().waitFor()
  }
}
