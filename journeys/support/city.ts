import type { ProvidedContext } from 'vitest'
import type { TestProject } from 'vitest/node'
import { Platform } from './platform'

/** One running city for all stories that do not need one of their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const platform = await Platform.fresh('city')
  project.provide('address' satisfies keyof ProvidedContext, platform.address)
  return () => platform.stop()
}

declare module 'vitest' {
  export interface ProvidedContext {
    address: string
  }
}
