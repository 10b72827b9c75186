// What every measurement shares: where it was taken, and its place in docs/figures.md.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import path from 'node:path'

export const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), '..')
const file = path.join(root, 'docs/figures.md')

export const one = (value) => value.toFixed(1)
export const today = () => new Date().toISOString().slice(0, 10)

/** The commit that is measured, marked when the working tree has changes to what is built. */
export function commit() {
  const git = (...words) => execFileSync('git', words, { cwd: root }).toString().trim()
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', ':!docs')
  return git('rev-parse', '--short', 'HEAD') + (changed ? ' + changes' : '')
}

export const machine = () => `${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB`
export const load = () => one(loadavg()[0])

const read = () => (existsSync(file) ? readFileSync(file, 'utf8') : '# Figures\n\nWritten by commands, never by hand.\n')
const place = (title) => new RegExp(`\\n## ${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\n[\\s\\S]*?(?=\\n## |$)`)

/** The section as it stands; empty when there is none. */
export const find = (title) => read().match(place(title))?.[0] ?? ''

/** Puts a section in the place of its former self, else at the end, and shows it. */
export function write(title, body) {
  const section = `\n## ${title}\n\n${body.trim()}\n`
  const before = read()
  const there = place(title)
  writeFileSync(file, there.test(before) ? before.replace(there, () => section) : `${before.trimEnd()}\n${section}`)
  console.log(section)
}
