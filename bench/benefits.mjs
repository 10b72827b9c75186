// Measures the matching of 100,000 firms with 246 policies, and writes it to docs/figures.md. Usage: make bench-benefits (needs nothing running; a home of its own).
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { commit, load, machine, root, today, write } from './figures.mjs'

const java = path.join(execFileSync(path.join(root, 'build/jdk')).toString().trim(), 'bin/java')
const classes = ['platform/target/test-classes', 'platform/target/classes', 'rules/target/classes'].map((part) => path.join(root, part))
const libraries = readFileSync(path.join(root, 'platform/target/test-classpath'), 'utf8').trim()
const before = load()
const said = execFileSync(java, ['-Xmx768m', '-cp', [...classes, libraries].join(':'), 'org.anlan.benefits.BenefitsBench', path.join(root, 'city'), path.join(root, 'bench/target/benefits')], { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26, cwd: root }).toString()
const line = said.split('\n').find((text) => text.startsWith('firms='))
if (!line) throw new Error('The measurement said nothing:\n' + said.slice(-2000))
const value = Object.fromEntries([...line.matchAll(/(\w+)=(\S+)/g)].map((found) => [found[1], found[2]]))

write(
  'Matching of policies (`make bench-benefits`)',
  `${today()}, commit ${commit()}, ${machine()}, load ${before} before, ${load()} when done. ${value.firms} firms made of Linlan's with other numbers, ${value.policies} policies made of its
own with other thresholds; the whole platform with its own PostgreSQL on the same cores.${process.env.NOTE ? ' ' + process.env.NOTE : ''}

| what | measured | bar |
| --- | --- | --- |
| a first round: every firm asked about every policy, ${value.rows} answers kept (${value.missing} for want of a datum) | ${value.first} s | ≤ 300 s |
| a round in which nothing changed | ${value.again} s | ≤ 300 s |
| ${value.changes} changes of one firm, from commit until its matches stand: median, 95 %, longest | ${value.median}, ${value.p95}, ${value.max} ms | ≤ 200 ms |
| rows that a whole round after them finds otherwise | ${value.differences} | 0 |
`,
)
