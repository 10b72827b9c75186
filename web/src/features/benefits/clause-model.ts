/** A clause as people edit it: the columns, and the rows with what each pays. The file behind it is DMN. */
export interface Clause {
  columns: Column[]
  rows: Row[]
}
export interface Column {
  asked: string
  label: string
  labelEn: string
  blank: boolean
}
export interface Row {
  words: string
  wordsEn: string
  cells: string[]
  amount: string
}

const SPACE = 'https://anlan.dev/bpmn'
const NAMES = /[a-z][a-z0-9_]*/g
const FUNCTIONS = new Set(['min', 'max', 'floor', 'ceiling', 'null'])

export const BLANK: Clause = { columns: [{ asked: '', label: '', labelEn: '', blank: false }], rows: [{ words: '', wordsEn: '', cells: [''], amount: '' }] }

function text(of: Element | null | undefined): string {
  return of?.textContent?.trim() ?? ''
}

/** Nothing where the file cannot be read or is no table. */
export function readClause(dmn: string): Clause | undefined {
  const document = new DOMParser().parseFromString(dmn, 'application/xml')
  const table = document.getElementsByTagNameNS('*', 'decisionTable')[0]
  if (document.getElementsByTagName('parsererror').length > 0 || !table) return undefined
  const inside = (of: Element, name: string) => [...of.children].filter((child) => child.localName === name)
  const columns = inside(table, 'input').map((input) => {
    const asked = text(input.getElementsByTagNameNS('*', 'text')[0])
    const label = input.getAttribute('label') ?? ''
    return { asked, label, labelEn: input.getAttributeNS(SPACE, 'labelEn') ?? '', blank: input.getAttributeNS(SPACE, 'blank') === 'no' }
  })
  const rows = inside(table, 'rule').map((rule) => ({
    words: text(inside(rule, 'description')[0]),
    wordsEn: rule.getAttributeNS(SPACE, 'descriptionEn') ?? '',
    cells: inside(rule, 'inputEntry').map((cell) => text(cell)),
    amount: text(inside(rule, 'outputEntry')[0]),
  }))
  return { columns, rows }
}

const escaped = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** What a column is typed as in the file; the platform knows each field's own type and tells where one does not fit. */
function typeOf(cells: string[]): string {
  const asked = cells.filter((cell) => cell && cell !== '-')
  if (asked.every((cell) => /^(true|false)$/.test(cell)) && asked.length > 0) return 'boolean'
  if (asked.some((cell) => cell.includes('"') && !cell.includes('date('))) return 'string'
  return asked.some((cell) => cell.includes('date(')) ? 'date' : 'number'
}

/** The file that the platform keeps; what was read comes out the same. */
export function writeClause(code: string, clause: Clause): string {
  const types = new Map<string, string>()
  clause.columns.forEach((column, n) => (column.asked.match(NAMES) ?? []).forEach((name) => !FUNCTIONS.has(name) && types.set(name, /^[a-z0-9_]+$/.test(column.asked) ? typeOf(clause.rows.map((row) => row.cells[n] ?? '')) : 'number')))
  clause.rows.forEach((row) => (row.amount.match(NAMES) ?? []).forEach((name) => !FUNCTIONS.has(name) && !types.has(name) && types.set(name, 'number')))
  const names = [...types.keys()].sort()
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:anlan="${SPACE}" id="${code}-definitions" name="${code}" namespace="https://anlan.dev/city">`,
    ...names.map((name) => `  <inputData id="${name}-input" name="${name}"><variable id="${name}-variable" name="${name}" typeRef="${types.get(name)}"/></inputData>`),
    `  <decision id="${code}" name="benefit">`,
    '    <variable id="benefit-variable" name="benefit" typeRef="number"/>',
    ...names.map((name) => `    <informationRequirement id="needs-${name}"><requiredInput href="#${name}-input"/></informationRequirement>`),
    `    <decisionTable id="${code}-table" hitPolicy="FIRST">`,
    ...clause.columns.map((column, n) => {
      const type = /^[a-z0-9_]+$/.test(column.asked) ? typeOf(clause.rows.map((row) => row.cells[n] ?? '')) : 'number'
      const blank = column.blank ? ' anlan:blank="no"' : ''
      return `      <input id="in-${n + 1}" label="${escaped(column.label)}" anlan:labelEn="${escaped(column.labelEn)}"${blank}><inputExpression id="in-${n + 1}-expression" typeRef="${type}"><text>${escaped(column.asked)}</text></inputExpression></input>`
    }),
    '      <output id="out-amount" name="amount" typeRef="number"/>',
    ...clause.rows.map((row, n) => {
      const cells = clause.columns.map((_, k) => `<inputEntry id="row-${n + 1}-${k + 1}"><text>${escaped(row.cells[k]?.trim() || '-')}</text></inputEntry>`)
      return `      <rule id="row-${n + 1}" anlan:descriptionEn="${escaped(row.wordsEn)}"><description>${escaped(row.words)}</description>${cells.join('')}<outputEntry id="row-${n + 1}-amount"><text>${escaped(row.amount)}</text></outputEntry></rule>`
    }),
    '    </decisionTable>',
    '  </decision>',
    '</definitions>',
    '',
  ]
  return lines.join('\n')
}
