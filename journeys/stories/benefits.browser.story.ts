import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoTrouble, expectUsableByAll, launchPlain, person, PHONE, SMALL_DESK } from '../support/browser'
import { DeskPages } from '../support/desk-pages'
import { act } from '../support/line'
import { Person } from '../support/person'
import { Platform } from '../support/platform'

const DAYS_OF_OBJECTION = 9

/** From what the city knows of a firm to the money in its account and back, in the browser: nobody applies for anything. */
describe('Benefits', () => {
  let platform: Platform, browser: Browser
  let firm: Page, officer: DeskPages, head: DeskPages, payer: DeskPages
  let list: string

  beforeAll(async () => {
    ;[platform, browser] = await Promise.all([Platform.fresh('benefits'), launchPlain()])
  })
  afterAll(async () => {
    await browser.close()
    await platform.stop()
  })

  const citizen = async (login: string, to: string) => {
    const page = await person(browser, platform.address, PHONE)
    await page.goto(`/sign-in?to=${to}`)
    await page.getByLabel('账号', { exact: true }).fill(login)
    await page.getByLabel('密码').fill('linlan-demo')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.waitForURL(`**${to}`)
    return page
  }
  const clerk = async (login: string) => {
    const desk = new DeskPages(await person(browser, platform.address, SMALL_DESK))
    await desk.signIn(login)
    return desk
  }
  const acts = async (login: string, number: string, name: string) => {
    const by = await Person.signedIn(platform.address, login)
    await act(by, number, name, { words: '已按规定核对' })
  }
  const tomorrow = () => {
    const moved = spawnSync('../build/tomorrow', { env: { ...process.env, ANLAN_HOME: platform.home, ANLAN_PORT: String(platform.port) } })
    expect(moved.status, moved.stderr.toString()).toBe(0)
  }

  it('tells everybody what there is, and a firm what it meets and why', async () => {
    const anybody = await person(browser, platform.address, PHONE)
    await anybody.goto('/benefits')
    await anybody.getByLabel('搜政策').fill('稳岗')
    await anybody.getByRole('button', { name: '搜索' }).click()
    await anybody.getByRole('link', { name: /稳岗返还/ }).click()
    await anybody.getByRole('heading', { name: '给多少' }).waitFor()
    await expectUsableByAll(anybody)

    firm = await citizen('tang', '/my/benefits')
    await firm.getByRole('button', { name: '临澜市悦来餐饮有限公司' }).click()
    await expect
      .poll(async () => {
        await firm.reload()
        await firm.getByRole('button', { name: '临澜市悦来餐饮有限公司' }).click()
        return firm.getByText('稳岗返还', { exact: true }).count()
      }, { timeout: 60_000 })
      .toBeGreaterThan(0)
    await firm.getByRole('button', { name: '“稳岗返还”的理由' }).click()
    await firm.getByRole('dialog').getByText('由此决定').waitFor()
    await expectUsableByAll(firm)
    await firm.getByRole('button', { name: '关闭' }).click()
    expectNoTrouble(anybody)
  })

  it('lets a clerk try a change of a policy and make a list, which is published', async () => {
    officer = await clerk('he.labour')
    await officer.page.goto('/desk/benefits/policies')
    await officer.page.getByRole('link', { name: '稳岗返还', exact: true }).click()
    await officer.page.getByRole('button', { name: '试算' }).click()
    await officer.page.getByRole('heading', { name: /^试算结果/ }).waitFor()
    await expectUsableByAll(officer.page)
    await officer.page.getByRole('button', { name: '编制兑付名单' }).click()
    await officer.page.waitForURL('**/desk/benefits/lists/*')
    list = new URL(officer.page.url()).pathname.split('/').at(-1)!
    await officer.page.getByRole('button', { name: '不予兑付' }).click()
    await officer.see('列入严重失信主体名单')
    await expectUsableByAll(officer.page)
    await acts('he.labour', list, 'publicise')
  })

  it('takes an objection to its end before the list goes on', async () => {
    const neighbour = await citizen('zhou', `/benefits/lists/${list}`)
    const entry = neighbour.getByRole('listitem').filter({ hasNotText: '悦来餐饮' }).filter({ has: neighbour.getByRole('button', { name: /^对 / }) }).first()
    await entry.getByRole('button', { name: /^对 / }).click()
    const sheet = neighbour.getByRole('dialog')
    await sheet.getByRole('button', { name: '提交' }).click()
    await sheet.getByText('请写至少 4 个字').waitFor()
    await sheet.getByLabel('您了解的情况').fill('这家单位今年裁员过半')
    await sheet.getByRole('button', { name: '提交' }).click()
    await sheet.getByRole('link', { name: '看核实进度' }).click()
    await neighbour.waitForURL('**/progress/*')
    const objection = new URL(neighbour.url()).pathname.split('/').at(-1)!
    await acts('he.labour', objection, 'upheld')
    await acts('peng.labour', objection, 'answer')
    await officer.page.goto(`/desk/benefits/lists/${list}`)
    await officer.see('成立')
    const anybody = await person(browser, platform.address, PHONE)
    await anybody.goto(`/benefits/lists/${list}`)
    await anybody.getByRole('listitem').first().waitFor()
    await expectUsableByAll(anybody)
    expectNoTrouble(neighbour)
  })

  it('is confirmed with one tap', async () => {
    await firm.goto('/my/benefits')
    const card = firm.getByRole('listitem', { name: '稳岗返还' })
    await card.getByText('公示中').waitFor()
    await expectUsableByAll(firm)
    await card.getByRole('button', { name: '确认，要' }).click()
    await card.getByText('已确认').waitFor()
  })

  it('is reviewed by another, paid by a file, and settled by its receipt', async () => {
    for (let n = 0; n < DAYS_OF_OBJECTION; n++) tomorrow()
    head = await clerk('peng.labour')
    await expect
      .poll(async () => {
        await head.page.goto(`/desk/benefits/lists/${list}`)
        await head.page.getByRole('heading', { level: 1, name: '稳岗返还' }).waitFor()
        return head.page.getByText('待审核').count()
      }, { timeout: 60_000 })
      .toBeGreaterThan(0)
    await acts('peng.labour', list, 'approve')
    payer = await clerk('liang.finance')
    await payer.page.goto(`/desk/benefits/lists/${list}`)
    await payer.page.getByRole('button', { name: '生成支付批次' }).click()
    await payer.see(/已生成 BP/)
    const download = payer.page.waitForEvent('download')
    await payer.page.getByRole('link', { name: '下载支付文件' }).click()
    const file = readFileSync(await (await download).path(), 'utf8')
    const cells = file.split('\r\n')[1]!.split(',')
    const receipt = (result: string) => ({ name: 'receipt.csv', mimeType: 'text/csv', buffer: Buffer.from(`batch,line,amount,result,note\n${cells[0]},${cells[1]},${cells[5]},${result},HD2026120900017\n`) })
    const chooser = payer.page.getByLabel(/的回单文件$/)
    await chooser.setInputFiles(receipt('perhaps'))
    await payer.see('回单有误，没有导入')
    await chooser.setInputFiles(receipt('paid'))
    await payer.see('已支付 1')
    await expectUsableByAll(payer.page)
    await acts('liang.finance', list, 'settled')
    expectNoTrouble(payer.page)
  })

  it('is taken back where it was wrong, and the firm learns of it', async () => {
    await head.page.goto(`/desk/benefits/lists/${list}`)
    await head.page.getByRole('button', { name: '已支付' }).click()
    await head.page.getByRole('button', { name: '临澜市悦来餐饮有限公司 的依据和过程' }).click()
    const sheet = head.page.getByRole('dialog')
    await sheet.getByText('由此决定').waitFor()
    await expectUsableByAll(head.page)
    await sheet.getByRole('button', { name: '追回' }).click()
    await sheet.getByLabel('追回理由').fill('参保人数经稽核为虚报')
    await sheet.getByRole('button', { name: '追回' }).click()
    await sheet.getByText('追回决定书').waitFor()
    await firm.goto('/my/benefits')
    await firm.getByRole('button', { name: '临澜市悦来餐饮有限公司' }).click()
    await firm.getByText('已追回').waitFor()
    expectNoTrouble(head.page)
    expectNoTrouble(firm)
    expectNoTrouble(officer.page)
  })
})
