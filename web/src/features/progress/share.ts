/** How much of the promised time has passed, 0 to 1. */
export function shareUsed(opened: string, due: string, now: string): number {
  const [from, to, at] = [opened, due, now].map((iso) => Date.parse(iso)) as [number, number, number]
  if (!(to > from)) return 1
  return Math.min(1, Math.max(0, (at - from) / (to - from)))
}
