import { useSyncExternalStore } from 'react'
import { api } from '@shared/api'
import { newCommandId } from '@shared/intent'
import { recall, remember } from '@shared/keep'
import { isProblem } from '@shared/problem'
import type { CheckForm, Round } from './types'

/** A check-off made on site that the platform has not heard of yet, or has refused. */
export interface Made {
  /** Sent again under the same id, so that it counts once. */
  command: string
  person: string
  round: string
  grid: string
  turn: number
  name: string
  madeAt: number
  form: Pick<CheckForm, 'lon' | 'lat' | 'accuracy' | 'noFix'>
  refused?: { title: string; detail?: string; slug: string }
}

const KEPT = 'anlan.patrol'
const KEPT_MS = 24 * 3_600_000

/** What the device kept; damaged or too old is let go. */
export function parseMade(text: string | undefined, now: number): Made[] {
  if (!text) return []
  try {
    const { form, made } = JSON.parse(text) as { form?: number; made?: Made[] }
    return form === 1 && Array.isArray(made) ? made.filter(({ madeAt }) => now - madeAt < KEPT_MS) : []
  } catch {
    return []
  }
}

let all: Made[] = parseMade(recall(KEPT), Date.now())
const watchers = new Set<() => void>()

function keep(next: Made[]): void {
  all = next
  remember(KEPT, next.length > 0 ? JSON.stringify({ form: 1, made: next }) : undefined)
  watchers.forEach((changed) => changed())
}

export const useMade = (): Made[] =>
  useSyncExternalStore(
    (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    () => all,
  )

export const addMade = (made: Omit<Made, 'command' | 'madeAt'>): void => keep([...all.filter(({ round, grid, turn }) => round !== made.round || grid !== made.grid || turn !== made.turn), { ...made, command: newCommandId(), madeAt: Date.now() }])
export const forgetMade = (command: string): void => keep(all.filter((one) => one.command !== command))

const refuse = (command: string, refused: Made['refused']) => keep(all.map((one) => (one.command === command ? { ...one, refused } : one)))

let sending: Promise<void> | undefined

/** Sends what waits, one after the other, each once; what cannot be sent now stays. `heard` gets each round as it is then. */
export function sendMade(person: string, heard: (round: Round) => void): Promise<void> {
  sending ??= send(person, heard).finally(() => {
    sending = undefined
  })
  return sending
}

async function send(person: string, heard: (round: Round) => void): Promise<void> {
  for (const made of all.filter((one) => one.person === person && !one.refused)) {
    const { command, round, grid, turn, madeAt, form } = made
    try {
      const secondsAgo = Math.max(0, Math.round((Date.now() - madeAt) / 1000))
      heard(await api.post('/api/patrol/rounds/{id}/checks', { path: { id: round }, body: { ...form, grid, turn, secondsAgo }, command }))
      forgetMade(command)
    } catch (error) {
      if (!isProblem(error) || error.undecided || error.status === 401 || error.status === 429) return
      if (error.slug === 'patrol-already-checked') forgetMade(command)
      else refuse(command, { title: error.message, detail: error.detail, slug: error.slug })
    }
  }
}
