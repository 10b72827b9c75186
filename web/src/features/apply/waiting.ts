/** How long somebody waits about, in words: nothing where nobody can tell, since none was let in lately. */
export function waitOf({ seconds }: { seconds?: number }): { key: 'soon' | 'minutes' | 'long'; minutes: number } | undefined {
  if (seconds === undefined) return undefined
  const minutes = Math.ceil(seconds / 60)
  if (minutes <= 1) return { key: 'soon', minutes }
  return minutes > 60 ? { key: 'long', minutes } : { key: 'minutes', minutes }
}
