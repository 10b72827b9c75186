// Our case engine against general ones: the same drawing, the same PostgreSQL, slices in turn within one program.
// Usage: make bench-cases (SLICES=8 SECONDS=5 WARM=1300 CLASH=300; SLICES=2 for a quick look, which is shown and not written).
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { commit, load, machine, one, root, today, write } from './figures.mjs'

const TITLE = 'Cases against general engines (`make bench-cases`)'
const settings = { slices: 8, seconds: 5, warm: 1300, clash: 300 }
for (const name of Object.keys(settings)) settings[name] = Number(process.env[name.toUpperCase()] ?? settings[name])
const whole = settings.slices >= 8 && settings.warm >= 1300 && settings.clash >= 300

const target = path.join(root, 'bench/target')
const report = path.join(target, 'cases.json')
function run(program, ...words) {
  const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

mkdirSync(target, { recursive: true })
rmSync(report, { force: true })
run('mvn', '-q', '-B', '-Pbench', '-Dspotless.check.skip', '-Dcheckstyle.skip', '-Dquick', '-pl', 'rules,platform,bench', 'compile',
  'dependency:build-classpath', '-Dmdep.outputFile=target/classpath')
// Our city with the permit beside its own kinds, as the tests of the platform have it.
const city = path.join(target, 'city')
rmSync(city, { recursive: true, force: true })
for (const from of ['city', 'platform/src/test/resources/city']) cpSync(path.join(root, from), city, { recursive: true })
const before = load()
const classpath = [path.join(target, 'classes'), readFileSync(path.join(target, 'classpath'), 'utf8').trim()].join(':')
run(path.join(process.env.JAVA_HOME, 'bin/java'), '-Xmx2g', '-cp', classpath,
  ...Object.entries(settings).map(([name, value]) => `-D${name}=${value}`), 'org.anlan.bench.CasesBench', report, city)
for (const left of ['cases-postgres', 'whole-home']) rmSync(path.join(target, left), { recursive: true, force: true })

const measured = JSON.parse(readFileSync(report, 'utf8'))
const [ours, everything] = measured.engines
const peers = measured.engines.filter((engine) => engine.peer)
const best = (name) => Math.min(...peers.map((peer) => peer[name]))
const bars = [
  ['CPU per case against the better peer, engine bare', ours.cpuMs / best('cpuMs'), 1 / 6],
  ['CPU per case against the better peer, everything on', everything.cpuMs / best('cpuMs'), 1 / 3],
  ['bytes per finished case as left, against the better peer, engine bare', ours.bytesLeft / best('bytesLeft'), 1 / 2],
  ['bytes per finished case packed, against the better peer, engine bare', ours.bytesPacked / best('bytesPacked'), 1 / 2],
  ['the same, everything on', everything.bytesPacked / best('bytesPacked'), 1 / 2],
  ['clicks that clashed, everything on', everything.clashFailed, 0],
]
const line = (label, show) => `| ${label} | ${measured.engines.map(show).join(' | ')} |`
const times = (share) => (share === 0 ? '0' : share < 1 ? `1/${one(1 / share)}` : one(share))
const errors = (row) => Object.entries(row.clashErrors).map(([name, count]) => `${count} ${name}`).join(', ')
const whole_ = (value) => Math.round(value).toLocaleString('en')

const body = `${today()}, commit ${commit()}, ${machine()}, load ${before} before and ${load()} after. PostgreSQL ${measured.settings.postgres}
with fsync ${measured.settings.fsync} and synchronous_commit ${measured.settings.synchronousCommit}; ${measured.settings.workers} workers;
${measured.settings.slices} slices of ${measured.settings.seconds} s for each engine in turn after ${measured.settings.warm} cases each to warm up (three times that for ours).
A case is one start with six variables, five completions with two each, four looks at the tasks. Only the ratios count where the load is not 0.
“Engine bare” is the interpreter on the least store. “Everything on” is the platform below its doors: command ids, rights, deadlines and
reminders, alarms, notices, live news, undo and the ledger with its sequencer; what it does in the background after a slice counts as
its own. Packed is after its sweeps: answers to commands are kept a week, what can be taken back a minute.

${line('', (row) => row.name)}
| --- |${measured.engines.map(() => ' --- |').join('')}
${line('cases per second', (row) => one(row.perSecond))}
${line('CPU ms per case, program and PostgreSQL', (row) => one(row.cpuMs))}
${line('of which PostgreSQL', (row) => one(row.databaseMs))}
${line('write-ahead log, KiB per case', (row) => one(row.walKb))}
${line('bytes per finished case, as left', (row) => whole_(row.bytesLeft))}
${line('bytes per finished case, swept and after VACUUM FULL', (row) => whole_(row.bytesPacked))}
${line('cases that these are measured on', (row) => whole_(row.finished))}
${line(`three departments at one moment: clicks that failed, of ${ours.clashCalls}`, (row) => `${row.clashFailed}${row.clashFailed ? ` (${errors(row)})` : ''}`)}

| bar | measured | bar | kept |
| --- | --- | --- | --- |
${bars.map(([label, value, bar]) => `| ${label} | ${times(value)} | ≤ ${times(bar)} | ${value <= bar ? 'yes' : 'no'} |`).join('\n')}`

if (whole) write(TITLE, body)
else console.log(`\n${body}\n\nA quick look: nothing is written.`)
const stuck = measured.engines.filter((row) => row.unfinished > 0)
if (stuck.length) console.log(`Cases that did not finish: ${stuck.map((row) => `${row.name} ${row.unfinished}`).join(', ')}`)
process.exit(bars.every(([, value, bar]) => value <= bar) && !stuck.length ? 0 : 1)
