import { useState } from 'react'
import { recall, remember } from '@shared/keep'

const key = (onCase: boolean) => `anlan.desk.menu.${onCase ? 'case' : 'list'}`

/** Whether the menu is folded: on case pages unless opened, on lists only if chosen; kept apart for both. */
export function useFolded(onCase: boolean): [boolean, (folded: boolean) => void] {
  const [, redraw] = useState(0)
  const kept = recall(key(onCase))
  const folded = kept === undefined ? onCase : kept === 'folded'
  const fold = (next: boolean) => {
    remember(key(onCase), next ? 'folded' : 'open')
    redraw((n) => n + 1)
  }
  return [folded, fold]
}
