import { appendFileSync, cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Platform } from './platform'

/**
 * Linlan with one more line: the verifier Tan Yong stands in for a road handler as well, so that a story can show that he may
 * not verify his own work.
 */
export function withOneMoreHolding(): Promise<Platform> {
  const city = path.resolve('target', 'city')
  rmSync(city, { recursive: true, force: true })
  cpSync('../city', city, { recursive: true })
  appendFileSync(path.join(city, 'directory', 'holdings.csv'), 'H00608,P00350,2026-01-01,\n')
  return Platform.fresh('line', { ANLAN_CITY: city })
}
