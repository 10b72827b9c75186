const RISKY = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** A cell a spreadsheet will show, never run: what looks like a formula gets an apostrophe before it. */
export function cell(value: string): string {
  const safe = RISKY.test(value.trimStart()) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A CSV that spreadsheets open as UTF-8: first who took it out and when, then the columns. */
export function csv(watermark: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  return '\ufeff' + [[watermark], head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
