import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../support/authenticator'
import { expectNoTrouble, expectUsableByAll, launchPlain, person, SMALL_DESK } from '../support/browser'
import { Person } from '../support/person'
import { Platform } from '../support/platform'

/** A real city: nobody has an account, until whoever installed it makes the three administrators with the code of the first start. */
describe('A platform that was just installed', () => {
  let platform: Platform, browser: Browser, page: Page
  let code: string, password: string

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('first', { ANLAN_DEMO: 'false' }), launchPlain()])
    page = await person(browser, platform.address, SMALL_DESK)
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  const shot = async (name: string) => {
    mkdirSync('target/pictures', { recursive: true })
    await page.screenshot({ path: `target/pictures/${name}.png`, fullPage: true })
  }
  const codes = () => [...readFileSync(path.join(platform.home, 'platform.log'), 'utf8').matchAll(/Code\s+([A-Z2-7]{32})/g)].map((found) => found[1]!)

  it('tells its one-time code to whoever started it, once', async () => {
    await expect.poll(codes).toHaveLength(1)
    code = codes()[0]!
    await platform.stop()
    await platform.start()
    expect(codes()).toEqual([code])
    expect(readFileSync(path.join(platform.home, 'first-administrators'), 'utf8').trim()).toBe(code)
  })

  it('lets nobody in before that', async () => {
    const somebody = new Person(platform.address)
    expect((await somebody.post('/api/access/sign-in', { login: 'li.handler', password: 'linlan-demo' })).type).toBe('wrong-credentials')
    await page.goto('/sign-in')
    await page.getByLabel('账号', { exact: true }).waitFor()
    expect(await page.getByText('演示账号').count()).toBe(0)
  })

  it('makes three administrators of three people by a page', async () => {
    await page.goto('/first-administrators')
    await page.getByLabel('一次性口令').fill('A'.repeat(32))
    await expectUsableByAll(page)
    for (const [at, person] of ['H00001', 'H00002', 'H00003'].entries()) await page.getByLabel('人员编号').nth(at).fill(person)
    const make = page.getByRole('button', { name: '设立三名管理员' })
    await make.click()
    await page.getByText('首批管理员只能设立一次').waitFor()
    await page.getByLabel('一次性口令').fill(code)
    await shot('first-form')
    await make.click()
    await page.getByRole('heading', { name: '三名管理员已设立' }).waitFor()
    await shot('first-made')
    await expectUsableByAll(page)
    const passwords = await page.locator('main code').allInnerTexts()
    expect(new Set(passwords).size).toBe(3)
    password = passwords[0]!
    expect(existsSync(path.join(platform.home, 'first-administrators'))).toBe(false)
  })

  it('takes the first of them to the own desk by way of a new password and a second factor', async () => {
    await page.getByRole('main').getByRole('link', { name: '登录' }).click()
    await page.getByLabel('账号', { exact: true }).fill('admin.system')
    await page.getByLabel('密码').fill(password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByLabel('新密码').fill('seven lanterns on water')
    await page.getByRole('button', { name: '修改密码' }).click()
    const secret = await page.locator('main code').innerText()
    await page.getByLabel('验证码').fill(codeOf(secret))
    await page.getByRole('button', { name: '启用' }).click()
    await page.getByRole('button', { name: '已经保存好' }).click()
    await page.waitForURL('**/admin/**')
    await page.getByText('admin.security').first().waitFor()
    await shot('first-admin')
    expectNoTrouble(page)
  })

  it('takes the code no second time', async () => {
    const people = Object.fromEntries(['system', 'security', 'audit'].map((kind, at) => [kind, { login: `second.${kind}`, person: `H0001${at}` }]))
    expect((await new Person(platform.address).post('/api/access/first-administrators', { code, ...people })).type).toBe('first-administrators-closed')
  })
})
