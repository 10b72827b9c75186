import { createHash } from 'node:crypto'
import type { Plugin, Rollup } from 'vite'

/** Chunks above this size are kept only once somebody has needed them, such as the map. */
const LARGE = 150_000
const WORKER = 'sw.js'

type Bundle = Rollup.OutputBundle

/** What a build needs to open without a network: its page, what the page loads at once, and every smaller chunk. */
export function keptFiles(bundle: Bundle): string[] {
  const files = Object.values(bundle)
  const sizeOf = (file: Bundle[string]) => (file.type === 'chunk' ? file.code : file.source).length
  const chunk = (name: string) => files.find((file): file is Rollup.OutputChunk => file.type === 'chunk' && file.fileName === name)
  const atOnce = new Set<string>()
  const collect = (name: string) => {
    if (atOnce.has(name)) return
    atOnce.add(name)
    chunk(name)?.imports.forEach(collect)
  }
  for (const file of files) if (file.type === 'chunk' && file.isEntry && file.fileName !== WORKER) collect(file.fileName)
  const assets = files.filter((file) => /^assets\/.*\.(js|css)$/.test(file.fileName) && (atOnce.has(file.fileName) || sizeOf(file) < LARGE))
  return ['/index.html', '/icon.svg', '/manifest.webmanifest', ...assets.map(({ fileName }) => `/${fileName}`).sort()]
}

/** Builds `src/worker/sw.ts` into `/sw.js`, which knows the files of its build. Another build has another worker, so the browser takes it. */
export function worker(): Plugin {
  return {
    name: 'anlan-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/worker/sw.ts', fileName: WORKER })
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const sw = bundle[WORKER]
        if (sw?.type !== 'chunk') throw new Error(`The build has no ${WORKER}.`)
        if (sw.imports.length > 0) throw new Error(`${WORKER} must stand alone but imports ${sw.imports.join(', ')}.`)
        const kept = keptFiles(bundle)
        const page = bundle['index.html']
        const build = createHash('sha256').update(kept.join(' ')).update(page?.type === 'asset' ? page.source : '').digest('hex').slice(0, 12)
        const code = sw.code.replace('__BUILD__', build).replace('__KEPT__', kept.join(' '))
        if (code.includes('__BUILD__') || code.includes('__KEPT__')) throw new Error(`${WORKER} was not told which build it belongs to.`)
        sw.code = code
      },
    },
  }
}
