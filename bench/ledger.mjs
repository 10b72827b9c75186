// Measures how many acts a second the ledger takes with proof, on this machine, and writes it to docs/figures.md.
// Usage: make bench-ledger (needs nothing running; uses a home of its own). SECONDS_EACH sets the length of the run, NOTE says what was
// special about it.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import path from 'node:path'

const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), '..')
const seconds = Number(process.env.SECONDS_EACH ?? 30)
const java = path.join(execFileSync(path.join(root, 'build/jdk')).toString().trim(), 'bin/java')
const classpath = [
  'platform/target/test-classes',
  'platform/target/classes',
  'rules/target/classes',
].map((part) => path.join(root, part))
const libraries = readFileSync(path.join(root, 'platform/target/test-classpath'), 'utf8').trim()

const loadBefore = loadavg()[0]
const said = execFileSync(
  java,
  ['-Xmx512m', '-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener', '-cp', [...classpath, libraries].join(':'), 'org.anlan.ledger.LedgerBench', path.join(root, 'bench/target/ledger'), String(seconds)],
  { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 },
).toString()
const line = said.split('\n').find((text) => text.startsWith('acts='))
if (!line) throw new Error('The measurement said nothing:\n' + said)
const value = Object.fromEntries([...line.matchAll(/(\w+)=(\S+)/g)].map((m) => [m[1], m[2]]))

const one = (number) => number.toFixed(1)
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()
const machine = `${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, load ${one(loadBefore)} before, ${one(loadavg()[0])} when done`
const section = `## Ledger (\`make bench-ledger\`)

${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${machine}. Embedded PostgreSQL with \`fsync=on\` on the same cores; 16 clerks, each act in a
transaction of its own that does nothing else; ${value.seconds} s after 8 s of warming up.${process.env.NOTE ? ' ' + process.env.NOTE : ''}

| what | measured | bar |
| --- | --- | --- |
| acts committed a second, each provable later | ${value.rate} | ≥ 2,000 |
| from commit to a signed checkpoint that covers it: median, 99 %, longest | ${value.median}, ${value.p99}, ${value.max} ms | ≤ 2,000 ms |
| acts that waited longer than 2 s | ${value.late} of ${value.acts} | 0 |
| proofs asked for and verified | ${value.proofs} | all |
| check of the whole log afterwards | ${value.flaw === 'null' ? 'nothing wrong' : value.flaw} | nothing wrong |
| kept per act, indexes and tiles included | ${value.bytes} B | – |
`
const file = path.join(root, 'docs/figures.md')
const before = existsSync(file) ? readFileSync(file, 'utf8') : '# Figures\n\nWritten by commands, never by hand.\n'
const without = before.replace(/\n## Ledger [\s\S]*?(?=\n## |$)/, '')
writeFileSync(file, `${without.trimEnd()}\n\n${section}`)
console.log(section)
