import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import type { Platform } from './platform'

/** What the program and its database have written down for the operator so far. */
function logsOf(platform: Platform): string {
  const folder = path.join(platform.home, 'logs')
  const files = [path.join(platform.home, 'platform.log'), ...readdirSync(folder).map((name) => path.join(folder, name))]
  return files.map((file) => readFileSync(file, 'utf8')).join('\n')
}

/** The operator's logs tell nobody's name, number, words or code; they are read by people who may not see cases. */
export function expectNothingPersonal(platform: Platform, told: string[]): void {
  const logs = logsOf(platform)
  expect(logs).toContain('Started Anlan')
  expect(logs).toContain('database system is ready to accept connections')
  // A code of six digits is not a part of some longer number.
  const holds = (words: string) => (/^\d+$/.test(words) ? new RegExp(`(?<![0-9A-Za-z])${words}(?![0-9A-Za-z])`).test(logs) : logs.includes(words))
  const found = told.filter(holds)
  expect(found, 'personal data in the logs').toEqual([])
}
