/** A table for spreadsheets: UTF-8 with the mark by which they know it. */
export const tableOf = (lines: (string | number)[][]): string => lines.map((line) => line.map(cell).join(',')).join('\n') + '\n'

/** Quotes only where needed; what a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@]/.test(value) ? `'${value}` : String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** With the mark that spreadsheets know UTF-8 by. */
export function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
