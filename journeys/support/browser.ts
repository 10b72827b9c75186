import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1440, height: 900 }
export const SMALL_DESK = { width: 1366, height: 768 }

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS })
}

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
  return context.newPage()
}

/** What axe finds wrong on the page, by rule and place; empty when nothing. */
export async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice']).analyze()
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
}
