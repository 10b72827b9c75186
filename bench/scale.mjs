// What clerks wait for in a large city. Usage: make bench-scale (OPEN=500000 CLOSED=3000000 TIMES=200); smaller sizes are shown and not written.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { commit, load, machine, one, root, today, write } from './figures.mjs'

const TITLE = 'Lists of a large city (`make bench-scale`)'
const BAR = 100
const settings = { open: 500_000, closed: 3_000_000, times: 200 }
for (const name of Object.keys(settings)) settings[name] = Number(process.env[name.toUpperCase()] ?? settings[name])
const whole = settings.open >= 500_000 && settings.closed >= 3_000_000

const target = path.join(root, 'bench/target')
const report = path.join(target, 'scale.json')
const city = path.join(target, 'city')
const leave = () => ['scale-postgres', 'whole-home'].forEach((left) => rmSync(path.join(target, left), { recursive: true, force: true }))
function run(program, ...words) {
  const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

mkdirSync(target, { recursive: true })
leave()
cpSync(path.join(root, 'city'), city, { recursive: true })
// The old cases are there to be listed, not to be archived meanwhile.
const schedule = path.join(city, 'archive/schedule.json')
writeFileSync(schedule, readFileSync(schedule, 'utf8').replace(/"afterDays": \d+/, '"afterDays": 3650'))
run('mvn', '-q', '-B', '-Pbench', '-Dspotless.check.skip', '-Dcheckstyle.skip', '-Dquick', '-pl', 'rules,platform,bench', 'compile',
  'dependency:build-classpath', '-Dmdep.outputFile=target/classpath')
const before = load()
const classpath = [path.join(target, 'classes'), readFileSync(path.join(target, 'classpath'), 'utf8').trim()].join(':')
run(path.join(process.env.JAVA_HOME, 'bin/java'), '-Xmx2g', '-cp', classpath,
  ...Object.entries(settings).map(([name, value]) => `-D${name}=${value}`), 'org.anlan.cases.ScaleBench', report, city)
leave()

const rows = JSON.parse(readFileSync(report, 'utf8'))
const asked = Object.keys(rows[0]).filter((name) => Array.isArray(rows[0][name]))
const last = rows.at(-1)
const worst = Math.max(...asked.map((name) => last[name][1]))
const body = `${today()}, commit ${commit()}, ${machine()}, load ${before} before and ${load()} after. Embedded PostgreSQL, durable, on the same cores. Cases as the
platform writes them, one in seven open; the handler who asks belongs to the unit that has most of them. Median and 99th of a hundred,
${settings.times} times each, in milliseconds, below HTTP.

| cases | ${rows.map((row) => row.cases.toLocaleString('en')).join(' | ')} |
| --- |${rows.map(() => ' --- |').join('')}
${asked.map((name) => `| ${name} | ${rows.map((row) => row[name].map(one).join(' / ')).join(' | ')} |`).join('\n')}
| bytes a case, all tables and indexes | ${rows.map((row) => row.bytes.toLocaleString('en')).join(' | ')} |

| bar | measured | bar | kept |
| --- | --- | --- | --- |
| the slowest 99th at the full size | ${one(worst)} ms | ≤ ${BAR} ms | ${worst <= BAR ? 'yes' : 'no'} |`

if (whole) write(TITLE, body)
else console.log(`\n${body}\n\nA smaller city: nothing is written.`)
process.exit(worst <= BAR ? 0 : 1)
