// The long proofs: many more invented procedures than a test run can afford, each walked by our engine and by the oracle.
// Usage: make prove-models (MODELS=10000 SEED=1); adds a line to docs/figures.md, and fails where the test fails.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { commit, find, load, machine, one, root, today, write } from './figures.mjs'

const TITLE = 'Proof against another engine (`make prove-models`)'
const models = Number(process.env.MODELS ?? 10_000)
const seed = Number(process.env.SEED ?? 1)
const KEPT = 10

/** Runs one test of `rules` behind whatever else the machine does; resolves with the exit code. */
function test(name, settings) {
  const words = ['-n', '15', 'mvn', '-q', '-B', '-Dspotless.check.skip', '-Dcheckstyle.skip', '-Dquick', '-pl', 'rules', 'test']
  const all = [...words, `-Dtest=${name}`, ...Object.entries(settings).map(([key, value]) => `-D${key}=${value}`)]
  return new Promise((resolve) => spawn('nice', all, { cwd: root, stdio: 'inherit' }).once('exit', resolve))
}

const report = path.join(root, 'rules/target/oracle.json')
rmSync(report, { force: true })
const version = commit()
const begun = performance.now()
const code = await test('OracleTest', { 'anlan.oracle.models': models, 'anlan.oracle.seed': seed })
const seconds = (performance.now() - begun) / 1000
const { acts, differences, explained, walked } = JSON.parse(readFileSync(report, 'utf8'))

const rows = find(TITLE).split('\n').filter((line) => /^\| \d{4}-/.test(line))
rows.push(`| ${today()} | ${version} | ${machine()} | ${load()} | ${Math.round(seconds)} | ${seed}–${seed + walked - 1} | ${walked} | ${acts} | ${explained} | ${differences} |`)
write(TITLE, `Invented procedures with invented acts; after every act both engines must wait for the same things. “Held” are models in
which the other engine waits at an inclusive gateway inside a loop although BPMN 2.0 lets it go on (\`InclusiveRule\` tests that by the rule's own words);
they are compared up to the first act whose result that changes. A difference is anything else.

| date | commit | machine | load when done | seconds | seeds | models | acts | held | differences |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.slice(-KEPT).join('\n')}`)
console.log(`${walked} models, ${acts} acts, ${explained} held, ${differences} differences in ${one(seconds / 60)} minutes`)
process.exit(code || (walked < models ? 1 : 0))
