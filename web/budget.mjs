// Adds up what a citizen's first page loads and stops the build when it grows over the budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT_KB = 250
const dist = new URL('./dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

/** The entry, the public home and the Chinese words it needs, with everything they import statically. */
const roots = ['index.html', 'src/features/home/home-page.tsx', ...['common', 'home', 'loop'].map((name) => `src/shared/i18n/zh-CN/${name}.json`)]

const files = new Set()
const seen = new Set()
function collect(key) {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`The build manifest has no entry "${key}"; has the first page moved? Change the list in budget.mjs.`)
  if (seen.has(key)) return
  seen.add(key)
  files.add(chunk.file)
  for (const css of chunk.css ?? []) files.add(css)
  for (const next of chunk.imports ?? []) collect(next)
}
roots.forEach(collect)

const sizes = [...files].map((file) => ({ file, kb: gzipSync(readFileSync(new URL(file, dist))).length / 1000 }))
const total = sizes.reduce((sum, { kb }) => sum + kb, 0)
for (const { file, kb } of sizes.sort((a, b) => b.kb - a.kb)) console.log(`${kb.toFixed(1).padStart(8)} kB  ${file}`)
console.log(`${total.toFixed(1).padStart(8)} kB  first citizen page, gzip, of ${LIMIT_KB} kB`)
if ([...files].some((file) => file.includes('maplibre'))) throw new Error('The map is part of the first page; load it lazily.')
if (total > LIMIT_KB) {
  console.error(`The first citizen page is ${(total - LIMIT_KB).toFixed(1)} kB over its budget.`)
  process.exit(1)
}
