import { useState } from 'react'
import { Problem } from './problem'

/** A UUID; also where the page came over plain http and `crypto.randomUUID` is missing. */
export function newCommandId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const b = crypto.getRandomValues(new Uint8Array(16))
  b[6] = (b[6]! & 0x0f) | 0x40
  b[8] = (b[8]! & 0x3f) | 0x80
  const hex = [...b].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/**
 * One thing a person wants done. A double click shares the answer under way; a retry after a lost
 * connection sends the same command id, so that the platform does it once. Once the platform has
 * decided, the next try is a new intent.
 */
export class Intent {
  private id: string | undefined
  private running: Promise<unknown> | undefined

  constructor(id?: string) {
    this.id = id
  }

  run<T>(send: (commandId: string) => Promise<T>): Promise<T> {
    if (this.running) return this.running as Promise<T>
    this.id ??= newCommandId()
    const running = send(this.id)
      .then(
        (answer) => {
          this.id = undefined
          return answer
        },
        (error: unknown) => {
          if (error instanceof Problem && !error.undecided) this.id = undefined
          throw error
        },
      )
      .finally(() => {
        this.running = undefined
      })
    this.running = running
    return running
  }
}

export const useIntent = (): Intent => useState(() => new Intent())[0]
