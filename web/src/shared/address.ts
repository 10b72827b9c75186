import type { TFunction } from 'i18next'

/** An address as the platform keeps it (an IPv6 one by its net, in sixteen digits) as people write it; `own` for the machine itself. */
export function readAddress(kept: string): string {
  if (/^127\./.test(kept) || /^0{16}::/.test(kept)) return 'own'
  const net = /^([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})::\/64$/.exec(kept)
  if (!net) return kept
  const groups = net.slice(1).map((group) => group.replace(/^0{1,3}/, ''))
  while (groups.at(-1) === '0') groups.pop()
  return `${groups.join(':')}::/64`
}

/** The same in words; a dash where nothing was kept. */
export function addressWords(t: TFunction, kept: string | null | undefined): string {
  const read = kept ? readAddress(kept) : '—'
  return read === 'own' ? t('common:ownMachine') : read
}
