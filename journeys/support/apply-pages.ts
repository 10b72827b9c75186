import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { signIn } from './browser'
import { photo } from './picture'

/** How long an answer may take that needs the language model to wake up. */
const READ = 100_000

/** The public side of somebody who asks in plain words and applies for what comes out. */
export class ApplyPages {
  private papers = 8_000

  constructor(readonly page: Page) {}

  signIn(login: string): Promise<void> {
    return signIn(this.page, login)
  }

  /** Asks in plain words and takes the theme that is offered. */
  async ask(question: string, theme: RegExp): Promise<void> {
    await this.page.goto('/guide')
    await this.page.getByRole('searchbox').fill(question)
    await this.page.getByRole('button', { name: '问一问' }).click()
    await this.page.getByRole('link', { name: theme }).first().click({ timeout: READ })
  }

  /** Answers what is asked, each question by one of the choices named; what is not asked is not answered. */
  async choose(...choices: string[]): Promise<string[]> {
    const asked: string[] = []
    while ((await this.page.getByText('问完了。').count()) === 0) {
      const question = await this.page.getByRole('group').innerText()
      asked.push(question.split('\n')[0]!)
      const choice = choices.find((one) => question.split('\n').includes(one))
      if (!choice) throw new Error(`No answer to ${question}.`)
      await this.page.getByRole('button', { name: choice, exact: true }).click()
      await expect.poll(async () => (await this.page.getByText('问完了。').count()) > 0 || (await this.page.getByRole('group').innerText()) !== question).toBe(true)
    }
    return asked
  }

  heading = (name: string) => this.page.getByRole('heading', { level: 1, name }).waitFor()

  next = () => this.page.getByRole('button', { name: '下一步' }).click()

  /** A step of the form: these fields by their labels, then the next step. */
  async section(title: string, fields: Record<string, string> = {}, checked: string[] = []): Promise<void> {
    await this.heading(title)
    for (const [label, value] of Object.entries(fields)) await this.page.getByLabel(label, { exact: true }).fill(value)
    for (const choice of checked) await this.page.getByLabel(choice, { exact: true }).check()
    await this.next()
  }

  /** Whatever is to be handed in, a picture for each. */
  async materials(): Promise<void> {
    await this.heading('需要的材料')
    const inputs = this.page.locator('input[type=file]')
    for (let n = 0; n < (await inputs.count()); n++) {
      const name = `材料${n}.png`
      await inputs.nth(n).setInputFiles({ name, mimeType: 'image/png', buffer: photo(++this.papers) })
      await this.page.getByText(name).first().waitFor()
    }
    const all = await inputs.count()
    await expect.poll(() => this.page.getByText('已备好').count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(all)
    await this.next()
  }

  /** @returns the number of what was handed in */
  async handIn(): Promise<string> {
    await this.heading('核对一遍，没有错就提交')
    await this.page.getByRole('button', { name: /^提交/ }).click()
    await this.page.waitForURL('**/progress/*')
    return new URL(this.page.url()).pathname.split('/').at(-1)!
  }

  /** The number of a part of one thing, from the page of the whole. */
  async part(whole: string, name: string): Promise<string> {
    await this.page.goto(`/progress/${whole}`)
    const link = this.page.getByRole('region', { name: '各事项办理情况' }).getByRole('link', { name })
    return (await link.getAttribute('href'))!.split('/').at(-1)!
  }
}
