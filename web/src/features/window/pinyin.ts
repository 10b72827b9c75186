/** The first character, in the order of pinyin, for each letter with which a syllable can begin. */
const FIRST: [string, string][] = [
  ['a', '\u963f'], ['b', '\u516b'], ['c', '\u5693'], ['d', '\u54d2'], ['e', '\u59b8'], ['f', '\u53d1'], ['g', '\u65ee'], ['h', '\u54c8'],
  ['j', '\u4e0c'], ['k', '\u5494'], ['l', '\u5783'], ['m', '\u5988'], ['n', '\u62ff'], ['o', '\u5594'], ['p', '\u5991'], ['q', '\u4e03'],
  ['r', '\u7136'], ['s', '\u4ee8'], ['t', '\u4ed6'], ['w', '\u5c72'], ['x', '\u5915'], ['y', '\u4e2b'], ['z', '\u5e00'],
]
const order = new Intl.Collator('zh-Hans-CN-u-co-pinyin')
const HAN = /[\u4e00-\u9fff]/

function initial(character: string): string {
  if (!HAN.test(character)) return /[a-z0-9]/i.test(character) ? character.toLowerCase() : ''
  let found = ''
  for (const [letter, first] of FIRST) {
    if (order.compare(character, first) < 0) break
    found = letter
  }
  return found
}

/** The initials of a name as people type them: the first letter of each syllable. Characters with two readings take the usual one. */
export const initials = (name: string): string => [...name].map(initial).join('')

/** Whether typed words, a code or initials mean this; smaller is nearer, undefined is not at all. */
export function nearness(typed: string, one: { code: string; names: string[] }): number | undefined {
  const asked = typed.trim().toLowerCase()
  if (!asked) return 3
  if (one.code.toLowerCase().startsWith(asked)) return 0
  for (const name of one.names) {
    const plain = name.toLowerCase()
    if (plain.startsWith(asked)) return 0
    if (plain.includes(asked)) return 1
    const short = initials(name)
    if (short.startsWith(asked)) return 1
    if (/^[a-z0-9]{2,}$/.test(asked) && short.includes(asked)) return 2
  }
  return undefined
}
