// What is read right off pictures of papers that were drawn with invented people and firms, and worn. Usage: make bench-ocr
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { commit, load, machine, root, today, write } from './figures.mjs'

const TITLE = 'Papers read off pictures (`make bench-ocr`)'
const BARS = { plain: 98, worn: 90 }
const KINDS = { 'identity-card': 'identity cards', 'business-licence': 'business licences' }
const PAPERS = Number(process.env.PAPERS ?? 20)

function rows(file) {
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const names = head.split(',')
  return lines.map((line) => {
    const fields = [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*))(?:,|$)/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain)
    return Object.fromEntries(names.map((name, n) => [name, fields[n] ?? '']))
  })
}

function read() {
  const out = path.join(root, 'bench/target/ocr/fields.csv')
  mkdirSync(path.dirname(out), { recursive: true })
  const jdk = execFileSync(path.join(root, 'build/jdk')).toString().trim()
  const classes = ['platform/target/test-classes', 'platform/target/classes', 'rules/target/classes', readFileSync(path.join(root, 'platform/target/test-classpath'), 'utf8').trim()]
  const words = ['-Xmx512m', '--enable-native-access=ALL-UNNAMED', '-Djava.awt.headless=true', '-cp', classes.join(':'), 'org.anlan.scans.ScanBench', out, String(PAPERS), 'known,aside']
  execFileSync(path.join(jdk, 'bin/java'), words, { cwd: root, stdio: 'inherit' })
  return rows(out)
}

const share = (some) => (some.length ? (100 * some.filter(({ truth, read: said }) => truth === said).length) / some.length : NaN)
const percent = (some) => (some.length ? `${share(some).toFixed(1)} %` : '–')
const unique = (values) => [...new Set(values)]

function table(name, of, all) {
  const lines = unique(all.map(of)).map((value) => {
    const some = all.filter((row) => of(row) === value)
    return `| ${value} | ${some.length} | ${percent(some.filter(({ wear }) => wear === 'plain'))} | ${percent(some.filter(({ wear }) => wear !== 'plain'))} |`
  })
  return `| ${name} | fields | plain | worn |\n| --- | ---: | ---: | ---: |\n${lines.join('\n')}`
}

/** The middle one of each picture's. */
function cpu(all) {
  const times = [...new Map(all.map((row) => [`${row.layout} ${row.paper} ${row.wear}`, Number(row.cpu)])).values()].sort((a, b) => a - b)
  return { pictures: times.length, middle: times[times.length >> 1], most: times[Math.floor(times.length * 0.95)] }
}

function main() {
  const before = load()
  const all = read()
  let failed = false
  const parts = Object.entries(KINDS).flatMap(([kind, words]) =>
    ['false', 'true'].map((aside) => {
      const some = all.filter((row) => row.kind === kind && row.aside === aside)
      const plain = share(some.filter(({ wear }) => wear === 'plain'))
      const worn = share(some.filter(({ wear }) => wear !== 'plain'))
      failed ||= !(plain >= BARS.plain) || !(worn >= BARS.worn)
      const { pictures, middle, most } = cpu(some)
      return `| ${words}, ${aside === 'true' ? 'layout set aside' : 'known layouts'} | ${pictures} | ${some.length} | ${plain.toFixed(1)} % | ${worn.toFixed(1)} % | ${middle} ms | ${most} ms |`
    }),
  )
  const wrong = all.filter(({ truth, read: said }) => truth !== said)
  const doubted = wrong.filter(({ read: said, note }) => said === '' || note === 'DOUBTFUL').length
  const wears = table('state', ({ wear }) => wear, all)
  const fields = table('field', ({ kind, field }) => `${kind}: ${field}`, all)
  const text = `${PAPERS} papers of each of seven layouts, drawn with invented people and firms and Noto fonts (seeds fixed); each plain and in two of seven worn states (blur, tilt up to
5°, JPEG of quality 30 to 50, noise, half the size, uneven light, all of these a little). A field is right when every sign of it is. One layout of each kind was set aside: nothing
was learned from it. Real photos are not among them: glare, folds and perspective are not measured.

| papers | pictures | fields | plain (bar ≥ ${BARS.plain} %) | worn (bar ≥ ${BARS.worn} %) | CPU a picture, middle | 95 of 100 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${parts.join('\n')}

${wears}

${fields}

Of ${wrong.length} fields that are not right, ${doubted} were missing or doubted by their check character. Load before ${before}. ${machine()}; ${today()}, commit ${commit()}.`
  write(TITLE, text)
  if (failed) process.exitCode = 1
}

main()
