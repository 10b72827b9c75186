/** A decision table read out of its DMN, to be shown as a table. */
export interface Table {
  inputs: string[]
  outputs: string[]
  rows: { id: string; words: string; asks: string[]; answers: string[] }[]
}

const children = (of: Element, name: string) => [...of.children].filter((child) => child.localName === name)
const text = (of: Element) => of.getElementsByTagNameNS('*', 'text')[0]?.textContent?.trim() ?? ''

export function readTable(xml: string, english: boolean): Table | undefined {
  const table = new DOMParser().parseFromString(xml, 'application/xml').getElementsByTagNameNS('*', 'decisionTable')[0]
  if (!table) return undefined
  const label = (of: Element) => (english && of.getAttributeNS('https://anlan.dev/bpmn', 'labelEn')) || of.getAttribute('label') || of.getAttribute('name') || text(of)
  return {
    inputs: children(table, 'input').map(label),
    outputs: children(table, 'output').map(label),
    rows: children(table, 'rule').map((rule) => ({
      id: rule.getAttribute('id') ?? '',
      words: (english && rule.getAttributeNS('https://anlan.dev/bpmn', 'descriptionEn')) || (children(rule, 'description')[0]?.textContent ?? ''),
      asks: children(rule, 'inputEntry').map(text),
      answers: children(rule, 'outputEntry').map(text),
    })),
  }
}
