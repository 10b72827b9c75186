import { useEffect, useState } from 'react'

/** Counts down from what the platform said; `since` begins anew. */
export function useSeconds(from: number | undefined, since: unknown): number | undefined {
  const [begun, setBegun] = useState(() => ({ from, since, at: performance.now() }))
  const [now, setNow] = useState(() => performance.now())
  if (begun.since !== since || begun.from !== from) setBegun({ from, since, at: now })
  useEffect(() => {
    if (!from) return
    const tick = setInterval(() => setNow(performance.now()), 500)
    return () => clearInterval(tick)
  }, [from, since])
  return from === undefined ? undefined : Math.max(0, Math.ceil(from - Math.max(0, now - begun.at) / 1000))
}
