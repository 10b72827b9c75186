import { createHmac } from 'node:crypto'
import type { Page } from 'playwright-core'
import { PASSWORD } from './person'

/** The six digits of an authenticator now (RFC 6238). */
export function codeOf(secret: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret.replace(/[ =]/g, '').toUpperCase()].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const sum = createHmac('sha1', key).update(step).digest()
  return String((sum.readUInt32BE(sum[19]! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** Signs an administrator in on this page's browser, with a second factor that is set up on the way. */
export async function signInAdministrator(page: Page, login: string): Promise<void> {
  const post = async <T>(way: string, data: object) => (await (await page.request.post(way, { data, headers: { 'Anlan-Command': crypto.randomUUID() } })).json()) as T
  await post('/api/access/sign-in', { login, password: PASSWORD })
  const { secret } = await post<{ secret: string }>('/api/access/security/factor', {})
  await post('/api/access/security/factor/confirm', { code: codeOf(secret) })
}
