// The long run of kills under load. Usage: make prove-kills (KILLS=50 SEED=1); adds a line to docs/figures.md, and fails where the story fails.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { commit, find, load, machine, root, today, write } from './figures.mjs'

const TITLE = 'Kills under load (`make prove-kills`)'
const kills = Number(process.env.KILLS ?? 50)
const seed = Number(process.env.SEED ?? 1)
const KEPT = 10

const report = path.join(root, 'journeys/target/load-kills.json')
rmSync(report, { force: true })
const version = commit()
const before = load()
const { status } = spawnSync('npx', ['vitest', 'run', 'stories/load.kill.story.ts'], {
  cwd: path.join(root, 'journeys'),
  stdio: 'inherit',
  env: { ...process.env, LOAD_KILLS: String(kills), SEED: String(seed) },
})
if (!existsSync(report)) process.exit(status || 1)
const { platform, database, cases, acts, reminders, seconds } = JSON.parse(readFileSync(report, 'utf8'))
const rows = find(TITLE).split('\n').filter((line) => /^\| \d{4}-/.test(line))
rows.push(`| ${today()} | ${version} | ${machine()} | ${before} | ${seed} | ${platform} + ${database} | ${seconds} | ${cases} | ${acts} | ${reminders} | ${status === 0 ? 'all' : 'no, see the story'} |`)
write(TITLE, `Three citizens and three clerks at work, each insisting under one command id; the program or the database is ended by SIGKILL at a random moment
and comes back without a hand. Held is: no case lost or doubled, serials without gap, every confirmed act there once and in order, reminders at most once a mark,
the exported ledger verified without the platform.

| date | commit | machine | load before | seed | kills: platform + database | seconds | cases | confirmed acts | reminders of the case left alone | held |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.slice(-KEPT).join('\n')}`)
process.exit(status ?? 1)
