import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { patience } from './patience'
import { PASSWORD } from './person'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const WEB_GL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
const NO_WEB_GL = ['--disable-gpu', '--disable-webgl', '--disable-webgl2', '--disable-3d-apis']

export const PHONE = { width: 390, height: 844 }
export const SMALL_DESK = { width: 1366, height: 768 }
export const WIDE_DESK = { width: 1920, height: 1080 }

/** A browser that draws the map, by a graphics card of software: on two cores that takes a third of all it does. */
export const launch = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...WEB_GL] })

/** One that cannot draw the map, as some people's; the city must do without it there, and a story without maps is told sooner. */
export const launchPlain = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...NO_WEB_GL] })

/** What went wrong on somebody's pages: scripts that failed, dialogs that nobody asked for. */
const troubles = new WeakMap<Page, string[]>()

/** A browser of somebody: its own cookies, a size, Chinese first. */
export async function person(browser: Browser, address: string, viewport = PHONE, locale = 'zh-CN'): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale,
    timezoneId: 'Asia/Shanghai',
    baseURL: address,
    reducedMotion: 'reduce',
    isMobile: viewport.width < 720,
    hasTouch: viewport.width < 720,
  })
  context.setDefaultTimeout(patience(20_000))
  const page = await context.newPage()
  const met: string[] = []
  troubles.set(page, met)
  page.on('pageerror', (error) => met.push(error.message))
  page.on('dialog', (dialog) => {
    met.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return page
}

/**
 * Signs somebody in on this page's browser without opening the page of signing in, which has stories of its own. Whoever was signed in there
 * before no longer is.
 */
export async function signIn(page: Page, login: string): Promise<void> {
  const answer = await page.request.post('/api/access/sign-in', { data: { login, password: PASSWORD }, headers: { 'Anlan-Command': randomUUID() } })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** No script failed and no dialog came up on this person's pages. */
export function expectNoTrouble(page: Page): void {
  expect(troubles.get(page)).toEqual([])
}

/** What axe finds wrong on the page, by rule and place; empty when nothing. */
export async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']).analyze()
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
}

/** The page stands: what was asked for is named, and nothing of it is still on its way. */
async function opened(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
}

/** Everybody can use this page, on the phone and at the desk, and no window makes it wider than itself. */
export async function expectUsableByAll(page: Page, sizes = [PHONE, SMALL_DESK]): Promise<void> {
  await opened(page)
  const before = page.viewportSize() ?? PHONE
  const way = new URL(page.url()).pathname
  for (const size of [...sizes, WIDE_DESK]) {
    await page.setViewportSize(size)
    if (sizes.includes(size)) expect(await violations(page), `${way} at ${size.width} × ${size.height}`).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow, `${way} is wider than ${size.width}`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(before)
}
