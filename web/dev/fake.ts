import type { Plugin } from 'vite'

/** A stand-in for the platform while it is being built; only `npm run dev:fake` loads it. */
export function fakePlatform(): Plugin {
  return { name: 'fake-platform' }
}
