import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['stories/**/*.story.ts'],
    globalSetup: ['support/city.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'target/tests.json' },
    // One browser and one platform share two cores: stories run one after another.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
