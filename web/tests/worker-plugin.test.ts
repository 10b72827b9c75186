import { describe, expect, test } from 'vitest'
import { keptFiles } from '../worker-plugin'

type Bundle = Parameters<typeof keptFiles>[0]

const chunk = (fileName: string, length: number, more: { imports?: string[]; isEntry?: boolean } = {}) => ({ type: 'chunk', fileName, code: 'x'.repeat(length), imports: [], isEntry: false, ...more })
const bundle = (...files: { fileName: string }[]) => Object.fromEntries(files.map((file) => [file.fileName, file])) as unknown as Bundle

describe('what a build keeps for opening without a network', () => {
  const kept = keptFiles(
    bundle(
      chunk('assets/index-1.js', 400_000, { isEntry: true, imports: ['assets/shared-1.js'] }),
      chunk('assets/shared-1.js', 300_000),
      chunk('assets/report-1.js', 20_000),
      chunk('assets/map-1.js', 900_000),
      chunk('sw.js', 900, { isEntry: true }),
      { type: 'asset', fileName: 'assets/index-1.css', source: 'a{}' } as never,
      { type: 'asset', fileName: 'index.html', source: '<html>' } as never,
    ),
  )
  test('has the page and all that it loads at once, however large', () => expect(kept).toEqual(expect.arrayContaining(['/index.html', '/assets/index-1.js', '/assets/shared-1.js', '/assets/index-1.css'])))
  test('has small parts that come later, not the map, never itself', () => {
    expect(kept).toContain('/assets/report-1.js')
    expect(kept).not.toContain('/assets/map-1.js')
    expect(kept).not.toContain('/sw.js')
  })
})
