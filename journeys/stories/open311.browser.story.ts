import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAdministrator } from '../support/authenticator'
import { expectNoTrouble, expectUsableByAll, launch, person, SMALL_DESK } from '../support/browser'
import { act, beforeAndAfter } from '../support/line'
import { Person } from '../support/person'
import { Platform } from '../support/platform'

/** What this story uses of the client that Code for America wrote for any city of the standard (`open311` of npm, last touched in 2012). */
interface Client {
  endpoint: string
  format: string
  serviceDiscovery(options: object, done: Done<Discovery>): void
  serviceList(done: Done<Service[]>): void
  serviceDefinition(code: string, done: Done<Definition>): void
  submitRequest(data: object, done: Done<Posted[]>): void
  token(token: string, done: Done<Posted[]>): void
  serviceRequests(id: string | string[] | object, done: Done<Request[]>): void
  serviceRequests(id: string[], params: object, done: Done<Request[]>): void
}
type Done<T> = (fault: unknown, answer: T) => void
interface Discovery {
  endpoints: { url: string; type: string; formats: string[] }[]
}
interface Service {
  service_code: string
  service_name: string
  metadata: boolean
}
interface Definition {
  service_code: string
  attributes: { code: string; datatype: string; values: { key: string; name: string }[] }[]
}
interface Posted {
  service_request_id: string
  token?: string
  service_notice: string
}
interface Request {
  service_request_id: string
  status: string
  status_notes: string
  description: string | null
  requested_datetime: Date
}
const Open311 = createRequire(import.meta.url)('open311') as new (options: object) => Client

/** A map app that knows the standard and nothing of this city, written by somebody else and left as it is. */
describe('An app of somebody else', () => {
  let platform: Platform
  let client: Client
  let number: string

  const ask = <T>(work: (done: Done<T>) => void): Promise<T> => promisify(work)()

  beforeAll(async () => {
    platform = await Platform.fresh('open311')
    client = new Open311({ discovery: `${platform.address}/open311/v2/discovery.json`, jurisdiction: 'linlan.example', apiKey: 'demo' })
  })
  afterAll(() => platform.stop())

  it('finds the endpoint by discovery', async () => {
    const found = await ask<Discovery>((done) => client.serviceDiscovery({ cache: true, type: 'test' }, done))
    expect(found.endpoints[0]!.formats).toEqual(['text/xml', 'application/json'])
    expect(client.endpoint).toBe(`http://localhost:${platform.port}/open311/v2/`)
    expect(client.format).toBe('json')
  })

  it('learns what can be reported and what is asked for it', async () => {
    const services = await ask<Service[]>((done) => client.serviceList(done))
    const pothole = services.find((service) => service.service_code === 'pothole')!
    expect(pothole.service_name).toBe('路面坑洞、破损')
    for (const { service_code, metadata } of services) {
      const definition = await ask<Definition>((done) => client.serviceDefinition(service_code, done))
      expect(definition.attributes.length > 0, service_code).toBe(metadata)
    }
  })

  it('brings in what its user saw', async () => {
    const data = {
      service_code: 'pothole',
      lat: 31.05687,
      long: 123.29666,
      description: '路中间有个大坑，骑车差点摔倒，我的电话 13912345678',
      first_name: '晓禾',
      last_name: '周',
      phone: '19900000217',
    }
    const [posted] = await ask<Posted[]>((done) => client.submitRequest(data, done))
    number = posted!.service_request_id
    expect(number).toMatch(/^990102\d{8}7\d{7}$/)
    expect(posted!.service_notice).toMatch(/查询码 \d{6}/)
  })

  it('sees it in the list and by itself, without anybody’s name or number', async () => {
    const list = await ask<Request[]>((done) => client.serviceRequests({ status: 'open' }, done))
    expect(list.map((request) => request.service_request_id)).toEqual([number])
    const [mine] = await ask<Request[]>((done) => client.serviceRequests([number], {}, done))
    expect(mine).toMatchObject({ status: 'open', status_notes: '已派遣', description: '路中间有个大坑，骑车差点摔倒，我的电话 139****5678' })
    expect(mine!.requested_datetime.getTime()).toBeGreaterThan(Date.now() - 60_000)
    expect(JSON.stringify(list)).not.toMatch(/晓禾|19900000217|13912345678/)
  })

  it('sees it closed when the city has worked on it as on any other', async () => {
    const [li, he, song] = await Promise.all(['li.handler', 'he.verifier', 'song.answerer'].map((login) => Person.signedIn(platform.address, login)))
    await act(li!, number, 'accept')
    await act(li!, number, 'handled', { words: '已铺设沥青，恢复平整', photos: await beforeAndAfter(li!) })
    await act(he!, number, 'pass')
    await act(song!, number, 'answer', { words: '您反映的坑洞已修复并由专人核查，谢谢您。' })
    const [closed] = await ask<Request[]>((done) => client.serviceRequests(number, done))
    expect(closed).toMatchObject({ status: 'closed', status_notes: '已办结' })
  })

  it('is refused a wrong key in the standard’s words', async () => {
    const wrong = new Open311({ endpoint: client.endpoint, apiKey: 'guessed' })
    const refused = promisify((data: object, done: Done<Posted[]>) => wrong.submitRequest(data, done))({ service_code: 'pothole' })
    await expect(refused).rejects.toBe(403)
  })

  it('gets a key of its own on the administrator’s page, and loses it there', async () => {
    const browser = await launch()
    const admin = await person(browser, platform.address, SMALL_DESK)
    await signInAdministrator(admin, 'admin.system')
    await admin.goto('/admin/keys')
    await admin.getByText('演示密钥，人人可用').waitFor()
    await admin.getByRole('button', { name: '发放密钥' }).click()
    await admin.getByRole('button', { name: '发放', exact: true }).click()
    await admin.getByText('请填写。').first().waitFor()
    await admin.getByLabel('应用或使用单位').fill('随手拍')
    await admin.getByLabel('联系方式').fill('张工 19900000001')
    await admin.getByRole('button', { name: '发放', exact: true }).click()
    const dialog = admin.getByRole('dialog')
    await dialog.getByText('它不会再次显示').waitFor()
    const key = (await dialog.locator('p').nth(1).innerText()).trim()
    await dialog.getByRole('button', { name: '已记下' }).click()

    const theirs = new Open311({ endpoint: client.endpoint, apiKey: key })
    const data = { service_code: 'pothole', lat: 31.05687, long: 123.29666, description: '又有一个坑' }
    await ask<Posted[]>((done) => theirs.submitRequest(data, done))
    await admin.reload()
    const row = admin.getByRole('row').filter({ hasText: '随手拍' })
    await row.getByText('1 次').waitFor()
    await expectUsableByAll(admin)
    await row.getByRole('button', { name: '收回' }).click()
    await dialog.getByRole('button', { name: '收回' }).click()
    await row.getByText('已收回').waitFor()
    await expect(promisify((done: Done<Posted[]>) => theirs.submitRequest(data, done))()).rejects.toBe(403)
    expectNoTrouble(admin)
    await browser.close()
  })

  // The client's XML needs parts that no registry has any more, so a parser of others reads it against the standard's own examples.
  it.each([
    ['services', 'services', 'service'],
    ['services/pothole', 'service_definition', 'attributes'],
    ['requests', 'service_requests', 'media_url'],
    ['requests/1', 'errors', 'error'],
  ])('reads %s as XML with the elements that the standard shows', async (resource, root, each) => {
    const xml = await (await fetch(`${platform.address}/open311/v2/${resource}.xml`)).text()
    expect(XMLValidator.validate(xml)).toBe(true)
    const ours = shape(xml)
    const shown = examples().find((example) => example.startsWith(`/${root}`) && example.includes(each))
    expect(ours[0]).toBe(`/${root}`)
    expect(shown, `the standard shows no ${root}`).toBeDefined()
    // A kind that asks nothing has no attribute to show.
    const asked = ours.some((path) => path.endsWith('/attribute'))
    for (const path of shown!.split(' ')) if (asked || !path.includes('/attribute/') && !path.endsWith('/attribute')) expect(ours, path).toContain(path)
  })
})

/** The paths of all elements, each once: `/services/service/group`. */
function shape(xml: string): string[] {
  const paths = new Set<string>()
  const walk = (node: unknown, path: string) => {
    for (const one of Array.isArray(node) ? node : [node])
      if (typeof one === 'object' && one !== null)
        for (const [name, child] of Object.entries(one)) {
          if (name.startsWith('?')) continue
          paths.add(`${path}/${name}`)
          walk(child, `${path}/${name}`)
        }
  }
  walk(new XMLParser().parse(xml), '')
  return [...paths]
}

/** The examples of the standard's text as this project keeps them, each as its paths. */
function examples(): string[] {
  const page = readFileSync(new URL('../support/open311-shapes.txt', import.meta.url), 'utf8')
  return page.trim().split('\n')
}
