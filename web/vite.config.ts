import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { worker } from './worker-plugin.ts'

const room = (name: string) => fileURLToPath(new URL(`./src/${name}`, import.meta.url))
const platform = process.env.ANLAN_PLATFORM ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react(), worker()],
  resolve: { alias: { '@shared': room('shared'), '@loop': room('loop'), '@theme': room('theme') } },
  server: { port: 5173, host: '127.0.0.1', proxy: { '/api': { target: platform } } },
  preview: { host: '127.0.0.1', proxy: { '/api': { target: platform } } },
  // Government desktops run Chromium 109.
  build: { target: 'chrome109', cssTarget: 'chrome109', manifest: true, chunkSizeWarningLimit: 1200 },
  worker: { format: 'es' as const },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'], environment: 'node' },
})
