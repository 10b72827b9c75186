// The long run of kills of one of two instances. Usage: make prove-instances (KILLS=30 SEED=1); adds a line to docs/figures.md, and fails where
// the story fails.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { commit, find, load, machine, root, today, write } from './figures.mjs'

const TITLE = 'Two instances, one killed (`make prove-instances`)'
const kills = Number(process.env.KILLS ?? 30)
const seed = Number(process.env.SEED ?? 1)
const KEPT = 10

const report = path.join(root, 'journeys/target/pair-kills.json')
rmSync(report, { force: true })
const version = commit()
const before = load()
const { status } = spawnSync('npx', ['vitest', 'run', 'stories/pair.kill.story.ts'], {
  cwd: path.join(root, 'journeys'),
  stdio: 'inherit',
  env: { ...process.env, PAIR_KILLS: String(kills), SEED: String(seed) },
})
if (!existsSync(report)) process.exit(status || 1)
const { kills: killed, cases, acts, changes, reminders, archived, seconds } = JSON.parse(readFileSync(report, 'utf8'))
const rows = find(TITLE).split('\n').filter((line) => /^\| \d{4}-/.test(line))
rows.push(`| ${today()} | ${version} | ${machine()} | ${before} | ${seed} | ${killed} | ${seconds} | ${cases} | ${acts} | ${changes} | ${reminders} | ${archived} | ${status === 0 ? 'all' : 'no, see the story'} |`)
write(TITLE, `Two platforms on one PostgreSQL and one shared folder, people at both, each insisting under one command id; now the one and now the other is ended by SIGKILL
and started again, and whoever was there goes on at the other with the same session. Held is: one clerk of two gets a task, a repeated command is answered once,
news cross, papers begun at one end at the other, no case lost or doubled, every confirmed act there once and in order, reminders once a mark, each ended case archived in one package,
the exported ledger verified.

| date | commit | machine | load before | seed | kills | seconds | cases | confirmed acts | changes to the other | reminders of the case left alone | archived | held |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.slice(-KEPT).join('\n')}`)
process.exit(status ?? 1)
