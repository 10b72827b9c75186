import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { acts, cases, open, stageOf } from './cases.ts'
import { cityFile, locate, metres, places } from './geo.ts'

const accounts = [
  { login: 'zhou', name: '周晓禾', note: '市民：报一处坑洼、看进度、评价', noteEn: 'Citizen: reports a pothole and follows it', kind: 'citizen' },
  { login: 'zhou.elder', name: '周桂兰', note: '老年市民：用长辈版', noteEn: 'Elderly citizen: uses large print', kind: 'citizen' },
  { login: 'chen', name: '陈志远', note: '市政设施管理所处置人员', noteEn: 'Road maintenance crew', kind: 'staff' },
]
let me: object = { signedIn: false }
let notices = [
  { id: 'n2', at: '2026-11-25T16:20:00+08:00', title: '您反映的问题已办结', titleEn: 'Your report is closed', words: '文昌路路面坑洞已修好并核查。请看答复并评价。', wordsEn: 'The hole is repaired and checked. Read the answer and rate it.', case: '9901022026112530002194', read: false },
  { id: 'n1', at: '2026-11-24T09:12:00+08:00', title: '已派给市政设施管理所', titleEn: 'Sent to the road maintenance office', words: '预计 12 月 2 日前修好。', wordsEn: 'Expected by 2 December.', case: '9901022026112530002194', read: true },
]
const files = new Map<string, { type: string; body: Buffer }>()
const streams = new Set<ServerResponse>()
const svg = (fill: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#8b9298"/><path d="M0 300h640" stroke="#d9dde0" stroke-width="10" stroke-dasharray="60 40"/><ellipse cx="330" cy="220" rx="150" ry="70" fill="${fill}"/></svg>`)
files.set('p1', { type: 'image/svg+xml', body: svg('#3a3f43') })
files.set('p2', { type: 'image/svg+xml', body: svg('#767d83') })

class Refusal extends Error {
  readonly status: number
  readonly slug: string
  readonly more: object
  constructor(status: number, slug: string, title: string, more: object = {}) {
    super(title)
    this.status = status
    this.slug = slug
    this.more = more
  }
}
const bodyOf = (request: IncomingMessage) => new Promise<Buffer>((resolve) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)))
})
const find = (number: string) => cases.get(number) ?? (() => { throw new Refusal(404, 'not-found', '没有这件事') })()
const receipt = (c: ReturnType<typeof open>) => ({ queryCode: c.code, progress: c })
const tell = (kind: string, data: object) => streams.forEach((stream) => stream.write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`))

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = (q: URLSearchParams, body: any, m: RegExpExecArray) => unknown
const doors: [string, RegExp, Answer][] = [
  ['GET', /^city$/, () => ({ ...JSON.parse(cityFile('city.json')), now: '2026-11-25T10:26:00+08:00', speed: 1, demo: true })],
  ['GET', /^access\/demo-accounts$/, () => accounts],
  ['GET', /^access\/me$/, () => me],
  ['POST', /^access\/sign-in$/, (_, { login, password }) => {
    const found = accounts.find((a) => a.login === login && password === 'linlan-demo')
    if (!found) throw new Refusal(401, 'wrong-credentials', '用户名或密码不对', { detail: '请检查后再试。' })
    return (me = { signedIn: true, account: { id: login, login, name: found.name, kind: found.kind, phone: '199****0217' } })
  }],
  ['POST', /^access\/sign-out$/, () => (me = { signedIn: false })],
  ['GET', /^directory\/places$/, (q) => places(q.get('q') ?? '', Number(q.get('limit') ?? 8))],
  ['GET', /^directory\/locate$/, (q) => locate(Number(q.get('lon')), Number(q.get('lat'))) ?? (() => { throw new Refusal(422, 'place-outside-city', '这里不在临澜市范围内', { detail: '请在地图上移到市内，或用地址查找。' }) })()],
  ['GET', /^cases\/kinds$/, () => [{ code: 'pothole', name: '路面坑洞、破损', nameEn: 'Pothole or broken road', hint: '路面有坑、塌陷、开裂，人行道砖松动或缺失', hintEn: 'A hole, a dip or a crack in the road, loose or missing paving', photos: { min: 1, max: 6 }, words: { min: 4, max: 500 }, dueText: '5 个工作日内修好', dueTextEn: 'Repaired within 5 workdays' }]],
  ['GET', /^cases\/nearby$/, (q) => [...cases.values()].filter((c) => c.stage !== 'CLOSED').map((c) => ({ ...c, distanceM: metres([Number(q.get('lon')), Number(q.get('lat'))], [c.place.lon, c.place.lat]), reportedAt: c.opened, reporters: 3, photo: '/api/files/p1?size=thumb', address: c.place.address, addressEn: c.place.addressEn })).filter((c) => c.distanceM < 800)],
  ['GET', /^cases\/mine$/, () => [...cases.values()].reverse()],
  ['POST', /^cases$/, (_, body) => {
    if (body.words.includes('失败')) throw new Refusal(503, 'unavailable', '系统正忙', { reference: '7F3K' })
    return receipt(open(body))
  }],
  ['POST', /^cases\/open$/, (_, { number, code }) => {
    const found = cases.get(number)
    if (!found || found.code !== code) throw new Refusal(404, 'case-not-found-or-code-wrong', '编号或查询码不对', { detail: '请对照上报成功页或短信再输一次。还可以试 4 次。' })
    return found
  }],
  ['POST', /^cases\/(\d+)\/join$/, (_, __, m) => receipt(find(m[1]!))],
  ['GET', /^cases\/(\d+)\/progress$/, (_, __, m) => find(m[1]!)],
  ['POST', /^cases\/(\d+)\/wishes$/, (_, { act, version, words }, m) => {
    const c = find(m[1]!)
    if (words?.includes('过期') || version !== c.version) throw new Refusal(409, 'case-moved-on', '这件事刚刚有了新进展', { version: c.version, what: '市政设施管理所已到现场' })
    const stage = act === 'withdraw' ? 'WITHDRAWN' : act === 'dispute' ? 'REPORTED' : c.stage
    c.steps.unshift({ seq: c.steps.length + 1, photos: [], at: '2026-11-25T10:40:00+08:00', stage, title: act === 'withdraw' ? '您撤回了上报' : act === 'dispute' ? '您提出没有解决' : '您补充了说明', titleEn: 'You: ' + act, words })
    Object.assign(c, stageOf(stage), { acts: acts(stage), version: c.version + 1 })
    setTimeout(() => tell('case', { number: c.number, version: c.version, stage }), 50)
    return c
  }],
  ['GET', /^ratings\/(\d+)$/, (_, __, m) => ({ rating: find(m[1]!).rating, allowed: find(m[1]!).stage === 'CLOSED' && !find(m[1]!).rating })],
  ['POST', /^ratings\/(\d+)$/, (_, body, m) => (find(m[1]!).rating = { ...body, at: '2026-11-25T11:00:00+08:00' })],
  ['GET', /^notices$/, () => ({ rows: notices, unread: notices.filter((n) => !n.read).length })],
  ['POST', /^notices\/read$/, () => { notices = notices.map((n) => ({ ...n, read: true })) }],
  ['DELETE', /^files\/(\w+)$/, () => undefined],
]

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url!, 'http://fake')
  const path = url.pathname.replace('/api/', '')
  const send = (status: number, body: unknown, type = 'application/json') => void response.writeHead(status, { 'Content-Type': type }).end(Buffer.isBuffer(body) ? body : JSON.stringify(body))
  if (path === 'live') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': hello\n\n')
    streams.add(response)
    return void response.on('close', () => streams.delete(response))
  }
  if (path.startsWith('map/')) return send(200, Buffer.from(cityFile(path)), 'application/geo+json')
  const file = files.get(/^files\/(\w+)/.exec(path)?.[1] ?? '')
  if (file && request.method === 'GET') return send(200, file.body, file.type)
  const raw = await bodyOf(request)
  if (path === 'files') {
    const id = `f${files.size}`
    const start = raw.indexOf('\r\n\r\n') + 4
    files.set(id, { type: 'image/jpeg', body: raw.subarray(start, raw.lastIndexOf('\r\n--')) })
    return send(201, { id, name: 'photo.jpg', mediaType: 'image/jpeg', bytes: raw.length, width: 1600, height: 1200, url: `/api/files/${id}`, thumb: `/api/files/${id}?size=thumb` })
  }
  for (const [method, pattern, door] of doors) {
    const m = pattern.exec(path)
    if (!m || method !== request.method) continue
    try {
      return send(200, door(url.searchParams, raw.length ? JSON.parse(raw.toString()) : {}, m))
    } catch (error) {
      const { status, slug, message, more } = error as Refusal
      return send(status ?? 500, { type: `https://anlan.dev/problems/${slug}`, title: message, status, ...more }, 'application/problem+json')
    }
  }
  send(404, { type: 'https://anlan.dev/problems/not-found', title: '没有这个地址', status: 404 })
}

/** A stand-in for the platform while it is being built; only `npm run dev:fake` loads it. */
export function fakePlatform(): Plugin {
  return { name: 'fake-platform', configureServer: (server) => void server.middlewares.use((request, response, next) => (request.url?.startsWith('/api/') ? void answer(request, response) : next())) }
}
