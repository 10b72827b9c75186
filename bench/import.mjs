// Takes the real requests of another city in, on an empty home with everything on, and again. Usage: make bench-import (ANLAN_DATA names the folder
// of outside data; skipped where it is missing).
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { commit, load, machine, one, root, today, write } from './figures.mjs'

const TITLE = 'Real requests taken in (`make bench-import`)'
const BAR = 600
const data = process.env.ANLAN_DATA ?? path.join(root, '../shared/data')
const file = path.join(data, '04-boston311-2011/boston311_2011_07_10.csv.gz')
const home = path.join(root, 'bench/target/import-home')

if (!existsSync(file)) {
  console.log(`Skipped: there is no ${file}.`)
  process.exit(0)
}

function run() {
  const begun = performance.now()
  const said = execFileSync(path.join(root, 'anlan'), ['import', 'requests', '--in', file], {
    env: { ...process.env, ANLAN_HOME: home },
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  }).toString()
  const numbers = Object.fromEntries([...said.matchAll(/(\w+)=([\d.]+)/g)].map(([, name, value]) => [name, Number(value)]))
  return { seconds: (performance.now() - begun) / 1000, ...numbers, points: said.match(/default-point .*/g) ?? [] }
}

rmSync(home, { recursive: true, force: true })
const before = load()
const first = run()
const second = run()
rmSync(home, { recursive: true, force: true })
const kept = (yes) => (yes ? 'yes' : 'no')
write(
  TITLE,
  `${today()}, commit ${commit()}, ${machine()}, load ${before} before and ${load()} after. The 41,827 service requests of Boston, July to October 2011, laid upon the
map of the demo city: each opened, dispatched, accepted and, where it was closed, led to its end by its own procedure at the times of the record, with deadlines, alarms,
rights and the ledger; from an empty home, its start included. People are told of what still runs.

| what | first time | again |
| --- | --- | --- |
| seconds | ${one(first.seconds)} | ${one(second.seconds)} |
| rows, left out | ${first.rows}, ${first.bad} | ${second.rows}, ${second.bad} |
| taken in, known already | ${first.taken}, ${first.known} | ${second.taken}, ${second.known} |
| still running | ${first.running} | ${second.running} |

| bar | measured | bar | kept |
| --- | --- | --- | --- |
| seconds to take in and replay | ${one(first.seconds)} | ≤ ${BAR} | ${kept(first.seconds <= BAR)} |
| on-time flags that are the city's own | ${first.same} of ${first.ontime} | all | ${kept(first.same === first.ontime)} |
| cases made by a second run | ${second.taken} | 0 | ${kept(second.taken === 0)} |
| points that are no places, found | ${first.points.length} | ≥ 1 | ${kept(first.points.length >= 1)} |

${first.points.map((point) => `    ${point}`).join('\n')}`,
)
process.exit(first.seconds <= BAR && first.same === first.ontime && second.taken === 0 ? 0 : 1)
