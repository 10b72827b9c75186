// What a question in plain words is about, measured with questions that somebody else wrote. Usage: make bench-guide QUESTIONS=DIR
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { commit, load, machine, root, today, write } from './figures.mjs'

const TITLE = 'Guidance (`make bench-guide`)'
const BARS = { 'own-words': 95, 'other-words': 85, 'out-of-scope': 85 }
const WORDS = { 'own-words': 'in the words of the items', 'other-words': 'in other words', 'out-of-scope': 'about no service of the city' }

/** Rows of a CSV file (RFC 4180) by the names of its columns. */
function rows(file) {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  const records = []
  let record = []
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    if (record.length > 1 || record[0]) records.push(record)
    record = []
  }
  const [head, ...rest] = records
  return rest.map((one) => Object.fromEntries(head.map((name, n) => [name, one[n] ?? ''])))
}

function answers(folder) {
  const out = path.join(root, 'bench/target/guide/answers.csv')
  mkdirSync(path.dirname(out), { recursive: true })
  const said = execFileSync(path.join(root, 'anlan'), ['guide', '--in', path.join(folder, 'questions.csv'), '--out', out], { cwd: root, maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] })
  const byId = new Map()
  for (const row of rows(out)) byId.set(row.id, [...(byId.get(row.id) ?? []), row])
  return { byId, seconds: Number(/seconds=([\d.]+)/.exec(said.toString())[1]) }
}

const isRight = (question, found) =>
  question.part === 'out-of-scope' ? found[0]?.kind === 'none' : found.some((one) => question.codes.split(';').map((code) => code.trim()).includes(one.code))

function main() {
  if (!process.env.QUESTIONS) throw new Error('Say which questions: make bench-guide QUESTIONS=DIR, with DIR/questions.csv (id,question,kind,codes,part).')
  const folder = path.resolve(process.env.QUESTIONS)
  const questions = rows(path.join(folder, 'questions.csv'))
  const before = load()
  const { byId, seconds } = answers(folder)
  const parts = Object.keys(BARS).map((part) => {
    const asked = questions.filter((question) => question.part === part)
    const right = asked.filter((question) => isRight(question, byId.get(question.id) ?? [])).length
    const first = part === 'out-of-scope' ? right : asked.filter((question) => isRight(question, (byId.get(question.id) ?? []).slice(0, 1))).length
    return { part, asked: asked.length, right, first, share: asked.length ? (100 * right) / asked.length : NaN }
  })
  const wrongly = questions.filter((question) => question.part !== 'out-of-scope' && byId.get(question.id)?.[0]?.kind === 'none').length
  const table = parts.map((one) => `| ${WORDS[one.part]} | ${one.asked} | ${one.first} | ${one.right} | ${one.share.toFixed(1)} % | ≥ ${BARS[one.part]} % |`)
  const text = `${questions.length} questions written by somebody who has not seen the index, answered by \`anlan guide\` with the city's folder alone. Right is an item or theme of
the key among the first three; for questions about no service, that this was said. ${wrongly} questions about services were taken for none.

| questions | asked | right at once | right | share | bar |
| --- | ---: | ---: | ---: | ---: | ---: |
${table.join('\n')}

${seconds.toFixed(0)} s for all, the reading of the folder included; load before ${before}. ${machine()}; ${today()}, commit ${commit()}.`
  write(TITLE, text)
  if (parts.some((one) => !(one.share >= BARS[one.part]))) process.exitCode = 1
}

main()
