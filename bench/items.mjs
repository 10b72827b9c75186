// Service items in a large city: 4,000 rows of a workbook taken in, and search among 4,000 published items. Usage: make bench-items
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { commit, load, machine, one, root, today, write } from './figures.mjs'
import { firstAnswer, stop } from './running.mjs'

const TITLE = 'Service items (`make bench-items`)'
const ITEMS = 4_000
const TIMES = 200
const BARS = { import: 30, search: 50 }
const port = Number(process.env.ANLAN_PORT ?? 18_097)
const address = `http://127.0.0.1:${port}`
const home = path.join(root, 'bench/target/items-home')
const city = path.join(root, 'bench/target/items-city')
const SAID = ['开药店', '离婚', '我想开个早餐店', '小孩上户口', '公积金租房', '外地看病', '驾照到期', '二手房过户']

/** A whole number as a code that no source has. */
const code = (n) => `BENCH-${String(n).padStart(6, '0')}`

function largeCity() {
  cpSync(path.join(root, 'city'), city, { recursive: true })
  const file = path.join(city, 'items/catalogue.csv')
  const text = readFileSync(file, 'utf8').trimEnd()
  const [head, ...rows] = text.split('\n')
  const more = ITEMS - 60 - rows.length
  const [department, main, name, , type, ...rest] = head.split(',').map((column, n) => rows[0].split(',')[n])
  const made = Array.from({ length: more }, (_, n) => [department, main, `${name.slice(0, 12)}之${n + 1}`, code(n), type, ...rest].join(','))
  writeFileSync(file, `${text}\n${made.join('\n')}\n`)
}

/** A ZIP archive of these texts (APPNOTE 4.3), enough for a workbook. */
function zip(files) {
  const parts = []
  const directory = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const plain = Buffer.from(text)
    const packed = deflateRawSync(plain)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x800, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(plain), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(plain.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail, Buffer.from(name)]))
    parts.push(local)
    at += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, central, end])
}

function workbook() {
  const head = ['事项编码', '事项名称', '事项类型', '事项简介', '受理条件', '服务对象', '主题', '办理形式', '办件类型', '网上办理程度', '到现场次数', '法定时限', '法定时限单位', '承诺时限', '承诺时限单位']
  const row = (n) => [code(100_000 + n), `测量用事项${n}`, '公共服务', '用于测量导入速度的事项。', '有身份\n有住所', '自然人、企业法人', '社会保障', '窗口办理、网上办理', '承诺件', '四级：全程网办', '0', '20', '工作日', '5', '工作日']
  const cell = (text) => `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
  const lines = [head, ...Array.from({ length: ITEMS }, (_, n) => row(n))].map((cells, n) => `<row r="${n + 1}">${cells.map(cell).join('')}</row>`)
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const parts = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  return zip({
    '[Content_Types].xml': `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${parts}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${parts}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="事项" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  })
}

async function signIn(login) {
  const answer = await fetch(`${address}/api/access/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Anlan-Command': randomUUID() },
    body: JSON.stringify({ login, password: 'linlan-demo' }),
  })
  if (!answer.ok) throw new Error(`${login} cannot sign in: ${await answer.text()}`)
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
}

async function takeIn(cookie) {
  const form = new FormData()
  form.set('file', new Blob([workbook()]), 'items.xlsx')
  const begun = performance.now()
  const answer = await fetch(`${address}/api/services/desk/imports`, { method: 'POST', body: form, headers: { Cookie: cookie, 'Anlan-Command': randomUUID() } })
  const said = await answer.json()
  if (!answer.ok) throw new Error(JSON.stringify(said).slice(0, 500))
  return { seconds: (performance.now() - begun) / 1000, items: said.revision }
}

async function search() {
  const times = []
  for (let n = 0; n < TIMES; n++) {
    const begun = performance.now()
    const answer = await fetch(`${address}/api/services/items?text=${encodeURIComponent(SAID[n % SAID.length])}`)
    if ((await answer.json()).total === 0) throw new Error(`Nothing was found for ${SAID[n % SAID.length]}.`)
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  return { middle: times[TIMES / 2], p95: times[Math.floor(TIMES * 0.95)] }
}

for (const place of [home, city]) rmSync(place, { recursive: true, force: true })
mkdirSync(home, { recursive: true })
largeCity()
const before = load()
const platform = spawn(path.join(root, 'anlan'), ['serve'], { stdio: 'ignore', env: { ...process.env, ANLAN_HOME: home, ANLAN_PORT: String(port), ANLAN_CITY: city, ANLAN_DEMO: 'true' } })
await firstAnswer(platform, address, performance.now())
const { items } = await (await fetch(`${address}/api/services/themes`)).json()
const found = await search()
const taken = await takeIn(await signIn('meng.items'))
await stop(platform)
for (const place of [home, city]) rmSync(place, { recursive: true, force: true })

const kept = { import: taken.seconds <= BARS.import, search: found.p95 <= BARS.search }
write(
  TITLE,
  `${today()}, commit ${commit()}, ${machine()}, load ${before} before and ${load()} after. A city with ${items} published items, those of Linlan and invented ones; embedded
PostgreSQL, durable, on the same cores. Search over HTTP, ${TIMES} questions one after the other; a workbook of ${ITEMS} rows that becomes as many changes, each with its act
and its entry in the ledger, in one transaction.

| what | measured | bar | kept |
| --- | --- | --- | --- |
| seconds to take in ${taken.items} items | ${one(taken.seconds)} | ≤ ${BARS.import} | ${kept.import ? 'yes' : 'no'} |
| ms of a search, p95 (middle ${one(found.middle)}) | ${one(found.p95)} | ≤ ${BARS.search} | ${kept.search ? 'yes' : 'no'} |`,
)
process.exit(kept.import && kept.search ? 0 : 1)
