// How long a large city stands still when its home is lost: kept while it lay there, destroyed, restored, started.
// Usage: make bench-restore (CASES=500000); smaller sizes are shown and not written.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { commit, load, machine, one, root, today, write } from './figures.mjs'
import { firstAnswer, stop } from './running.mjs'

const TITLE = 'A lost home (`make bench-restore`)'
const BAR = 600
const CASES = Number(process.env.CASES ?? 500_000)
const target = path.join(root, 'bench/target')
const home = path.join(target, 'lost-home')
const kept = path.join(target, 'kept.zip')
const port = 18_177
const env = { ...process.env, ANLAN_HOME: home, ANLAN_PORT: String(port) }
const leave = () => [home, kept].forEach((left) => rmSync(left, { recursive: true, force: true }))

function run(program, ...words) {
  const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit', env })
  if (status !== 0) process.exit(status ?? 1)
}
function timed(work) {
  const begun = performance.now()
  work()
  return (performance.now() - begun) / 1000
}
const anlan = path.join(root, 'anlan')
async function started(work) {
  const begun = performance.now()
  const platform = spawn(anlan, ['serve'], { stdio: 'ignore', env })
  const seconds = await firstAnswer(platform, `http://127.0.0.1:${port}`, begun)
  await work?.()
  await stop(platform)
  return seconds
}
const megabytes = (folder) => Number(execFileSync('du', ['-sm', folder]).toString().split(/\s/)[0])

mkdirSync(target, { recursive: true })
leave()
run('mvn', '-q', '-B', '-Pbench', '-Dspotless.check.skip', '-Dcheckstyle.skip', '-Dquick', '-pl', 'rules,platform,bench', 'compile',
  'dependency:build-classpath', '-Dmdep.outputFile=target/classpath')
const classpath = [path.join(target, 'classes'), readFileSync(path.join(target, 'classpath'), 'utf8').trim()].join(':')
run(path.join(process.env.JAVA_HOME, 'bin/java'), '-Xmx1g', '-cp', classpath, 'org.anlan.cases.HomeFill', home, path.join(root, 'city'), String(CASES))

const before = load()
const size = megabytes(home)
// While people could be at work in it.
let backup
await started(() => {
  backup = timed(() => run(anlan, 'backup', '--out', kept))
})
const zip = statSync(kept).size / 2 ** 20
rmSync(home, { recursive: true, force: true })
const restore = timed(() => run(anlan, 'restore', '--in', kept))
const start = await started()
leave()

const whole = restore + start
const body = `${today()}, commit ${commit()}, ${machine()}, load ${before} before and ${load()} after. ${CASES.toLocaleString('en')} cases as the platform writes them, one in
seven open, without pictures: a home of ${size.toLocaleString('en')} MiB. It is kept while the platform runs on it, deleted, restored, started.

| what | measured | bar |
| --- | --- | --- |
| backup beside the running platform | ${one(backup)} s, ${Math.round(zip).toLocaleString('en')} MiB | – |
| restore into an empty place | ${one(restore)} s | – |
| start to first page and data | ${one(start)} s | – |
| from nothing to the first page | ${one(whole)} s | ≤ ${BAR} s |`

if (CASES >= 500_000) write(TITLE, body)
else console.log(`\n${body}\n\nA smaller city: nothing is written.`)
process.exit(whole <= BAR ? 0 : 1)
