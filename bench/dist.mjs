// Measures the archive as an operator meets it, and tries its doors; writes docs/figures.md. Usage: make bench-dist.
// It runs as an ordinary user where it can choose, without network where the machine lets it, with the few programs of a bare Linux.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { tryDoors } from './doors.mjs'
import { commit, load, machine, one, root, today, write } from './figures.mjs'
import { firstAnswer, middle, stop } from './running.mjs'

const RUNS = 5
const BARE = ['sh', 'setsid', 'date', 'sleep', 'kill', 'dirname', 'readlink']
const NOBODY = 65_534
const isRoot = process.getuid() === 0

if (isRoot && !process.env.OFFLINE && spawnSync('unshare', ['-n', 'true']).status === 0) {
  const offline = spawnSync('unshare', ['-n', 'sh', '-c', 'ip link set lo up && exec "$0" "$1"', process.execPath, process.argv[1]], { stdio: 'inherit', env: { ...process.env, OFFLINE: '1' } })
  process.exit(offline.status ?? 1)
}

const folder = path.join(root, 'dist/target')
const archive = readdirSync(folder).find((name) => name.endsWith('.tar.gz'))
execFileSync('sha256sum', ['--quiet', '-c', `${archive}.sha256`], { cwd: folder, stdio: 'inherit' })

const place = mkdtempSync(path.join(tmpdir(), 'anlan-dist-'))
const install = path.join(place, 'install')
const home = path.join(place, 'home')
const tools = path.join(place, 'tools')
const port = Number(process.env.ANLAN_PORT ?? 18124)
const address = `http://127.0.0.1:${port}`

function unpack() {
  chmodSync(place, 0o755)
  for (const each of [install, home, tools]) mkdirSync(each)
  execFileSync('tar', ['-xzf', path.join(folder, archive), '-C', install, '--strip-components=1', '--no-same-owner'])
  for (const name of isRoot ? BARE : [...BARE, 'unshare']) symlinkSync(execFileSync('which', [name]).toString().trim(), path.join(tools, name))
  if (isRoot) chownSync(home, NOBODY, NOBODY)
}

/** The program with nothing of this machine around it. */
function start(more = {}) {
  const settings = { PATH: tools, ANLAN_HOME: home, ANLAN_CITY: path.join(install, 'example-city'), ANLAN_PORT: String(port), ...more }
  const program = ['/usr/bin/env', '-i', ...Object.entries(settings).map(([name, value]) => `${name}=${value}`), path.join(install, 'bin/anlan')]
  const [first, ...rest] = isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', ...program] : program
  const platform = spawn(first, rest, { stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' })
  const said = []
  for (const stream of [platform.stdout, platform.stderr]) stream.on('data', (part) => said.push(part))
  return { platform, words: () => Buffer.concat(said).toString() }
}

async function timed(more) {
  const begun = performance.now()
  const started = start(more)
  try {
    return { ...started, seconds: await firstAnswer(started.platform, address, begun) }
  } catch (failed) {
    throw new Error(`${failed.message}\n${started.words()}`)
  }
}

async function times(runs, more) {
  const seconds = []
  for (let run = 0; run < runs; run++) {
    const started = await timed(more)
    seconds.push(started.seconds)
    await stop(started.platform)
  }
  return seconds
}

/** Without a city's folder it says so and ends. */
function asksForCity() {
  const ended = spawnSync(path.join(install, 'bin/anlan'), [], { env: { PATH: tools, ANLAN_HOME: home } })
  return ended.status === 78 && /ANLAN_CITY/.test(ended.stderr.toString()) ? [] : ['city: started without ANLAN_CITY, or does not say what is missing']
}

async function withoutCache() {
  const cache = path.join(install, 'app/platform.aot')
  renameSync(cache, `${cache}.away`)
  const seconds = await times(3)
  renameSync(`${cache}.away`, cache)
  return middle(seconds)
}

const size = (where) => Number(execFileSync('du', ['-sm', where]).toString().split('\t')[0])

async function measure() {
  unpack()
  const people = readFileSync(path.join(install, 'example-city/directory/people.csv'), 'utf8').split('\n').slice(1, 4).map((row) => row.split(',')[0])
  const missing = asksForCity()
  const first = await timed()
  // The code is said when everything else is ready, which the first page does not wait for.
  for (let waited = 0; waited < 40 && !/Code\s/.test(first.words()); waited++) await new Promise((resolve) => setTimeout(resolve, 250))
  const doors = await tryDoors(address, { home, said: first.words(), people })
  await stop(first.platform)
  const again = await times(RUNS)
  // A cache that does not fit ends this start.
  const proof = await timed({ ANLAN_JAVA: '-XX:AOTMode=on' })
  await stop(proof.platform)
  return { first: first.seconds, again, bare: await withoutCache(), doors: { ...doors, open: [...missing, ...doors.open] } }
}

let measured
try {
  measured = await measure()
} finally {
  if (!measured) console.error(`What was unpacked is left in ${place}.`)
}
const { first, again, bare, doors } = measured
const megabytes = statSync(path.join(folder, archive)).size / 2 ** 20
write('The archive (`make bench-dist`)', `${today()}, commit ${commit()}, ${machine()}, load ${load()} when done. ${archive}, unpacked into a new folder, ${isRoot ? 'run by an ordinary user who may not write there' : 'run by the user who unpacked it'},
${process.env.OFFLINE ? 'without any network' : 'with the network there, since this machine does not let it be taken away'}, with an empty environment and a PATH that has ${BARE.map((name) => `\`${name}\``).join(', ')} and no more.

| what | measured | bar |
| --- | --- | --- |
| archive | ${one(megabytes)} MiB | ≤ 250 MiB |
| unpacked | ${size(install)} MiB, of it the cache ${size(path.join(install, 'app/platform.aot'))}, the runtime ${size(path.join(install, 'runtime'))} | – |
| first start on an empty home, to first page and data | ${one(first)} s | – |
| start on an existing home to first page and data, median of ${RUNS} (all: ${again.map(one).join(', ')}) | ${one(middle(again))} s | ≤ 6 s |
| the same without the cache, median of 3 | ${one(bare)} s | – |
| the cache fits after unpacking elsewhere (\`-XX:AOTMode=on\`) | yes | yes |
| doors that must be closed: demo sign-in, registration, Open311 demo key, figures, other machines; the one-time code, once | ${doors.open.length ? doors.open.join('; ') : `all ${doors.tried} as they must be`} | all closed |
`)
rmSync(place, { recursive: true, force: true })
const failed = [...doors.open, ...(megabytes > 250 ? ['the archive is larger than 250 MiB'] : []), ...(middle(again) > 6 ? ['the first page takes longer than 6 s'] : [])]
for (const words of failed) console.error(words)
process.exit(failed.length ? 1 : 0)
