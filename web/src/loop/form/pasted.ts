/**
 * Cleans what came out of Word, WPS, a chat or a scan, as the platform does before it keeps it (`rules/…/forms/Pasted`): both are tested by the
 * same table of cases.
 */
interface Cleaned {
  kind: string
  /** Of a text that has a shape of its own. */
  pattern?: string
  lines?: boolean
}

const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const BLANKS = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
// eslint-disable-next-line no-control-regex -- these are the signs that nobody sees
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffd]/g
/** The bullets of Word's own symbol fonts. */
const BULLETS = /[\uf06c\uf06e\uf075\uf076\uf0a7\uf0b7\uf0d8\uf0fc]/g
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/g
const AROUND_NUMBERS = /[ "'`´“”‘’„‟‚‛′″「」『』《》〈〉·•]/g
const DAY = /^(\d{4})(?:[\u5e74/.-](\d{1,2})[\u6708/.-](\d{1,2})\u65e5?|(\d{2})(\d{2}))$/
const FULL_WIDTH = 0xfee0

export function clean({ kind, pattern, lines = false }: Cleaned, typed: string): string {
  switch (kind) {
    case 'phone':
      return phone(code(typed))
    case 'number':
    case 'money':
      return code(typed).replaceAll(',', '').replace(/^[¥￥]|\u5143$/g, '')
    case 'date':
      return day(code(typed))
    case 'citizen-id':
    case 'uscc':
      return code(typed).toUpperCase()
    case 'plate':
      return code(typed).replaceAll('-', '').toUpperCase()
    case 'bank-account':
      return code(typed).replaceAll('-', '')
    case 'postcode':
    case 'email':
      return code(typed)
    default:
      if (!pattern) return text(typed, lines)
      return pattern.includes('a-z') ? code(typed) : code(typed).toUpperCase()
  }
}

/** Words as people write them: full-width punctuation is right in Chinese and stays. */
function text(typed: string, lines: boolean): string {
  const seen = narrowed(typed.replace(LINE_ENDS, '\n').replace(BLANKS, ' ').replace(UNSEEN, '').replace(BULLETS, '•'), false)
  const laid = lines ? seen.replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n') : seen.replaceAll('\n', ' ')
  return laid.replace(/ {2,}/g, ' ').trim()
}

/** Numbers and codes: no blanks and quotes, every full-width sign narrow, one sort of dash. */
const code = (typed: string): string => narrowed(text(typed, false), true).replace(DASHES, '-').replace(AROUND_NUMBERS, '')

const narrowed = (typed: string, all: boolean): string =>
  typed.replace(/[！-～]/g, (wide) => {
    const plain = String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH)
    return all || /[0-9A-Za-z]/.test(plain) ? plain : wide
  })

function phone(digits: string): string {
  const bare = digits.replace(/[()]/g, '').replace(/^(?:\+86|0086)-?/, '')
  return bare.startsWith('1') ? bare.replaceAll('-', '') : bare
}

function day(digits: string): string {
  const parts = DAY.exec(digits)
  if (!parts) return digits
  const [, year, month = parts[4], date = parts[5]] = parts
  return `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
}
