import { useSyncExternalStore } from 'react'
import { recall, remember } from './keep'

const KEPT = 'anlan.elder'
const watchers = new Set<() => void>()
let elder = recall(KEPT) === 'yes'

/** Large print and few choices; chosen once and remembered on this device. */
export function useElder() {
  const value = useSyncExternalStore(
    (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    () => elder,
  )
  return { elder: value, choose }
}

function choose(next: boolean): void {
  elder = next
  remember(KEPT, next ? 'yes' : 'no')
  watchers.forEach((changed) => changed())
}
