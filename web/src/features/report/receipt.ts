import type { Receipt } from '@shared/types'

const KEPT = 'anlan.receipt'

/** The confirmation survives a reload, but not the closing of the tab: it shows the query code. */
export function keepReceipt(receipt: Receipt): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(receipt))
  } catch {
    // A browser that keeps nothing still shows the page once.
  }
  last = receipt
}

let last: Receipt | undefined
export function readReceipt(): Receipt | undefined {
  if (last) return last
  try {
    const text = sessionStorage.getItem(KEPT)
    return text ? (JSON.parse(text) as Receipt) : undefined
  } catch {
    return undefined
  }
}
