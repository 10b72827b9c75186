import { appendFileSync, cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { ProvidedContext } from 'vitest'
import type { TestProject } from 'vitest/node'
import { Platform } from './platform'

/**
 * One running city for all stories that do not need one of their own. It is Linlan with one more line: the verifier Tan Yong
 * stands in for a road handler as well, so that a story can show that he may not verify his own work.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const platform = await Platform.fresh('city', { ANLAN_CITY: withOneMoreHolding() })
  project.provide('address' satisfies keyof ProvidedContext, platform.address)
  project.provide('home' satisfies keyof ProvidedContext, platform.home)
  return () => platform.stop()
}

function withOneMoreHolding(): string {
  const city = path.resolve('target', 'city')
  rmSync(city, { recursive: true, force: true })
  cpSync('../city', city, { recursive: true })
  appendFileSync(path.join(city, 'directory', 'holdings.csv'), 'H00608,P00350,2026-01-01,\n')
  return city
}

declare module 'vitest' {
  export interface ProvidedContext {
    address: string
    home: string
  }
}
