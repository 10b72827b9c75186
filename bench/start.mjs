// Measures how the platform starts and what it takes, on this machine, and writes it to docs/figures.md.
// Usage: make bench-start (needs nothing running; uses a home of its own).
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { commit, load, machine, one, root, today, write } from './figures.mjs'
import { firstAnswer, middle, stop } from './running.mjs'

const home = path.join(root, 'bench/target/home')
const port = Number(process.env.ANLAN_PORT ?? 18123)
const address = `http://127.0.0.1:${port}`
const RUNS = 5

/** Starts the platform and resolves with the seconds until the first page and the first data were there. */
async function start() {
  const begun = performance.now()
  const process_ = spawn(path.join(root, 'anlan'), ['serve'], {
    stdio: 'ignore',
    env: { ...process.env, ANLAN_HOME: home, ANLAN_PORT: String(port), ANLAN_DEMO: 'true' },
  })
  return { process_, seconds: await firstAnswer(process_, address, begun) }
}

/** Resident megabytes of the platform and of the PostgreSQL of this home; pages that processes share count by their share (PSS). */
function resident(pid) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(look).filter(Boolean)
  const postmaster = processes.find((p) => p.command.includes('/bin/postgres') && p.command.includes(home))
  const sum = (chosen) => chosen.reduce((total, p) => total + p.megabytes, 0)
  return {
    platform: sum(processes.filter((p) => p.id === pid)),
    postgres: sum(processes.filter((p) => p.id === postmaster?.id || p.parent === postmaster?.id)),
  }
}

/** What /proc says of a process; undefined when it ended meanwhile. */
function look(id) {
  try {
    const read = (name) => readFileSync(`/proc/${id}/${name}`, 'utf8')
    return {
      id: Number(id),
      parent: Number(read('status').match(/^PPid:\s+(\d+)/m)[1]),
      command: read('cmdline').replaceAll('\0', ' '),
      megabytes: Number(read('smaps_rollup').match(/^Pss:\s+(\d+)/m)?.[1] ?? 0) / 1024,
    }
  } catch {
    return undefined
  }
}

async function busy() {
  const pages = ['/api/cases/kinds', '/api/city', '/api/map/roads.geojson', '/api/map/grids.geojson', '/v3/api-docs']
  for (let round = 0; round < 40; round++) await Promise.all(pages.map((p) => fetch(address + p).then((r) => r.arrayBuffer())))
}

function firstPage() {
  const dist = path.join(root, 'web/dist')
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((m) => m[1])
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length, 0) / 1000
}

rmSync(home, { recursive: true, force: true })
const first = await start()
await stop(first.process_)
const seconds = []
for (let run = 0; run < RUNS; run++) {
  const started = await start()
  seconds.push(started.seconds)
  if (run === RUNS - 1) {
    await busy()
    var memory = resident(started.process_.pid)
  }
  await stop(started.process_)
}

write('Start and size (`make bench-start`)', `${today()}, commit ${commit()}, ${machine()}, load ${load()} when done.

| what | measured | bar |
| --- | --- | --- |
| first start on an empty home, to first page and data | ${one(first.seconds)} s | – |
| second start to first page and data, median of ${RUNS} (all: ${seconds.map(one).join(', ')}) | ${one(middle(seconds))} s | ≤ 10 s |
| resident after 200 requests: platform + PostgreSQL (proportional set size) | ${Math.round(memory.platform)} + ${Math.round(memory.postgres)} = ${Math.round(memory.platform + memory.postgres)} MB | ≤ 900 MB |
| files named by the first page, gzip (the budget with all that it loads: \`npm run budget\` in web/) | ${one(firstPage())} kB | ≤ 250 kB |
`)
