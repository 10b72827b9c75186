import { defineConfig } from 'vitest/config'
import { patience } from './support/patience.ts'

export default defineConfig({
  test: {
    include: ['stories/**/*.story.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'target/tests.json' },
    // One browser and one platform share two cores: stories run one after another, and the steps of a story build on each other.
    fileParallelism: false,
    globalSetup: './support/platform.ts',
    bail: process.env['BAIL'] ? 1 : 0,
    testTimeout: patience(120_000),
    hookTimeout: patience(120_000),
    expect: { poll: { timeout: patience(20_000) } },
  },
})
