// What a city that was just unpacked must refuse. Each check answers with what is wrong, or nothing.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const post = (address, body, headers = {}) =>
  fetch(address, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'Anlan-Command': crypto.randomUUID(), ...headers } })

const typeOf = async (answer) => (await answer.json().catch(() => ({}))).type?.split('/').at(-1)

/** Signing in as somebody of the demo is refused, and nobody is offered. */
async function demo(address) {
  const wrong = []
  for (const login of ['li.handler', 'zhou', 'admin.system'])
    if ((await post(`${address}/api/access/sign-in`, { login, password: 'linlan-demo' })).status !== 401) wrong.push(`${login} can sign in with the demo's password`)
  if ((await (await fetch(`${address}/api/access/demo-accounts`)).json()).length) wrong.push('demo accounts are offered')
  if ((await (await fetch(`${address}/api/city`)).json()).demo) wrong.push('the city says that it is a demo')
  if ((await post(`${address}/api/clock/tomorrow`, {})).ok) wrong.push("the city's clock can be moved")
  return wrong
}

/** Nobody gets an account without an administrator. */
async function registration(address) {
  const wrong = []
  if ((await post(`${address}/api/access/accounts`, { login: 'somebody', person: 'H00001', kind: 'system-admin' })).ok) wrong.push('accounts can be made by anybody')
  const { paths } = await (await fetch(`${address}/v3/api-docs`)).json()
  return [...wrong, ...Object.keys(paths).filter((one) => /regist|sign-?up/i.test(one)).map((one) => `${one} looks like an open registration`)]
}

async function open311(address) {
  const body = new URLSearchParams({ api_key: 'demo', service_code: 'pothole', lat: '31.05', long: '123.30', description: 'test' })
  const answer = await fetch(`${address}/open311/v2/requests.json`, { method: 'POST', body })
  return answer.status === 403 ? [] : [`the demo's Open311 key is answered with ${answer.status}`]
}

/** Figures for this machine alone: whoever comes through a proxy gets nothing. */
async function metrics(address) {
  const answer = await fetch(`${address}/actuator/prometheus`, { headers: { 'X-Forwarded-For': '203.0.113.7' } })
  const others = await Promise.all(['env', 'beans', 'heapdump', 'loggers', 'threaddump'].map(async (one) => ((await fetch(`${address}/actuator/${one}`)).ok ? [`/actuator/${one} is open`] : [])))
  return [...(answer.status === 404 ? [] : [`/actuator/prometheus answers others with ${answer.status}`]), ...others.flat()]
}

/** Nothing of it can be reached from other machines: this port has listeners on loopback addresses alone. */
function listeners(address) {
  const port = Number(new URL(address).port).toString(16).toUpperCase().padStart(4, '0')
  const rows = ['/proc/net/tcp', '/proc/net/tcp6'].filter(existsSync).flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  const local = rows.map((row) => row.trim().split(/\s+/)).filter((row) => row[3] === '0A' && row[1]?.endsWith(`:${port}`)).map((row) => row[1].split(':')[0])
  if (!local.length) return ['nobody listens on the port']
  return local.filter((one) => one !== '0100007F' && one !== '00000000000000000000000001000000' && one !== '0000000000000000FFFF00000100007F').map((one) => `it listens on ${one}`)
}

/** The one-time code makes the three administrators, once; a guessed one makes nobody. */
async function oneTimeCode(address, { home, said, people }) {
  const wrong = []
  const code = /Code\s+([A-Z2-7]{20,})/.exec(said)?.[1]
  if (!code) return ['the first start told no code']
  const form = (typed) => ({ code: typed, ...Object.fromEntries(['system', 'security', 'audit'].map((kind, at) => [kind, { login: `first.${kind}`, person: people[at] }])) })
  const door = `${address}/api/access/first-administrators`
  if ((await typeOf(await post(door, form('A'.repeat(32))))) !== 'first-administrators-closed') wrong.push('a guessed code is not refused')
  const made = await post(door, form(code))
  if (!made.ok) return [...wrong, `the code makes no administrators: ${await made.text()}`]
  const { given } = await made.json()
  if ((await typeOf(await post(door, form(code)))) !== 'first-administrators-closed') wrong.push('the code works twice')
  if (existsSync(path.join(home, 'first-administrators'))) wrong.push('the code is still kept')
  const next = (await (await post(`${address}/api/access/sign-in`, { login: 'first.system', password: given[0].password })).json()).next
  if (next !== 'password') wrong.push(`the first password opens more than its change: next is ${next}`)
  return wrong
}

const DOORS = { demo, registration, open311, metrics, listeners, oneTimeCode }

/** Names of all that was tried, and what stands open. */
export async function tryDoors(address, installation) {
  const open = []
  for (const [name, attempt] of Object.entries(DOORS)) open.push(...(await attempt(address, installation)).map((words) => `${name}: ${words}`))
  return { tried: Object.keys(DOORS).length, open }
}
