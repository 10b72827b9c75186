import type { Kind } from '@shared/types'

const SHORTEST_WORD = 3

/** A single shared character says little ("有"); two say something, as does a whole short search. */
const ENOUGH = 2

/** What of the words can be compared: whole words of Latin script, single characters of Chinese. */
function partsOf(words: string): string[] {
  const latin = words.match(/[a-z]+/g)?.filter((word) => word.length >= SHORTEST_WORD) ?? []
  return latin.length > 0 ? latin : [...new Set(words.replace(/[\s\p{P}]/gu, ''))]
}

/** Kinds whose name or hint has enough in common with the words, the closest first; without words all. */
export function matches(kinds: Kind[], words: string): Kind[] {
  const parts = partsOf(words.toLowerCase())
  if (parts.length === 0) return kinds
  const needed = /[a-z]/.test(parts.join('')) ? 1 : Math.min(ENOUGH, parts.length)
  const textOf = (kind: Kind) => `${kind.name}${kind.hint} ${kind.nameEn ?? ''} ${kind.hintEn ?? ''}`.toLowerCase()
  return kinds
    .map((kind) => ({ kind, hits: parts.filter((part) => textOf(kind).includes(part)).length }))
    .filter(({ hits }) => hits >= needed)
    .sort((a, b) => b.hits - a.hits)
    .map(({ kind }) => kind)
}
