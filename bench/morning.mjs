// The morning of the school entries: how fast an application is taken in while thousands write, and whether anything is lost or done twice.
// Usage: make bench-morning (PEOPLE=5000 AT_ONCE=5000 SECONDS=600); smaller mornings are shown and not written.
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { commit, load, machine, root, today, write } from './figures.mjs'
import { firstAnswer, stop } from './running.mjs'

const TITLE = 'The morning of the school entries (`make bench-morning`)'
const FULL = 5000
const AT_ONCE = Number(process.env.AT_ONCE ?? FULL)
const PEOPLE = Number(process.env.PEOPLE ?? AT_ONCE * 1.2)
/** How long one parent takes over one of the six steps, on the mean. */
const STEP = Number(process.env.STEP ?? 55)
const SECONDS = Number(process.env.SECONDS ?? 600)
const home = path.join(root, 'bench/target/morning')
const port = 18_179
const address = `http://127.0.0.1:${port}`

rmSync(home, { recursive: true, force: true })
const before = load()
const platform = spawn(path.join(root, 'anlan'), ['serve'], { stdio: 'ignore', env: { ...process.env, ANLAN_HOME: home, ANLAN_PORT: String(port), ANLAN_DEMO: 'true', ANLAN_APPLYING_AT_ONCE: String(AT_ONCE) } })
let said
try {
  await firstAnswer(platform, address, performance.now())
  // The fourth line of the server's own file is its port.
  const database = readFileSync(path.join(home, 'database/postmaster.pid'), 'utf8').split('\n')[3]
  const secret = readFileSync(path.join(home, 'database.secret'), 'utf8').trim()
  const java = path.join(execFileSync(path.join(root, 'build/jdk')).toString().trim(), 'bin/java')
  const classes = ['platform/target/test-classes', 'platform/target/classes', 'rules/target/classes'].map((part) => path.join(root, part))
  const libraries = readFileSync(path.join(root, 'platform/target/test-classpath'), 'utf8').trim()
  const words = ['-Xmx768m', '-cp', [...classes, libraries].join(':'), 'org.anlan.applications.MorningBench', address, `jdbc:postgresql://127.0.0.1:${database}/anlan`, 'anlan', secret, String(PEOPLE), String(SECONDS), String(STEP)]
  said = await new Promise((resolve, reject) => {
    const child = spawn(java, words, { stdio: ['ignore', 'pipe', 'inherit'], cwd: root })
    let out = ''
    child.stdout.on('data', (data) => (out += data))
    child.once('exit', (status) => (status === 0 ? resolve(out) : reject(new Error(`The parents ended with ${status}:\n${out.slice(-2000)}`))))
  })
} finally {
  await stop(platform)
}
console.log(said.trim())
const line = said.split('\n').find((text) => text.includes('filed='))
const value = Object.fromEntries([...line.matchAll(/(\w+)=(\S+)/g)].map((found) => [found[1], found[2]]))
const row = (what, name) => {
  if (!value[name]) return ''
  const [count, median, most95, most99, longest] = value[name].split(',')
  return `| ${what} | ${count} | ${median} | ${most95} | ${most99} | ${longest} |\n`
}
const rate = (Number(value.submit.split(',')[0]) / Number(value.seconds)).toFixed(1)
const body = `${today()}, commit ${commit()}, ${machine()}, load ${before} before, ${load()} when done. ${PEOPLE} parents at once before their screens, of whom ${AT_ONCE} may write and the
others wait in line; each takes some ${Math.round((STEP * 6) / 60)} minutes over one entry to school, then the next comes. Platform, its PostgreSQL and the ${PEOPLE} parents share the two
cores. Counted for ${value.seconds} s after all were there: ${rate} applications a second (500,000 a year are 0.07 in the mean of working hours).

| ms | times | median | 95 % | 99 % | longest |
| --- | --- | --- | --- | --- | --- |
${row('hand in (bar: 99 % ≤ 500)', 'submit')}${row('save', 'save')}${row('open the form', 'open')}${row('begin', 'begin')}${row('look at what was filed', 'look')}${row('ask whether it is one’s turn', 'entrance')}
${value.filed} confirmed entries, one in ten sent twice at the same moment: ${value.twice} filed twice, ${value.lost} drafts or entries lost, ${value.failures} requests failed${value.why ? ` (${value.why})` : ''}.${process.env.NOTE ? ' ' + process.env.NOTE : ''}`
if (AT_ONCE >= FULL && SECONDS >= 300 && STEP <= 60) write(TITLE, body)
else console.log(`\n${body}\n\nA smaller morning: nothing is written.`)
