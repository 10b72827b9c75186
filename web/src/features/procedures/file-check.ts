import { readForm } from './form-model'
import type { WayForm } from './types'

const LABEL_NS = 'https://anlan.dev/bpmn'
const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml')
const first = (xml: string, name: string) => parse(xml).getElementsByTagNameNS('*', name)[0]

/** The key that a file gives itself; undefined where it holds nothing of this form. */
export function keyIn(form: WayForm, text: string): string | undefined {
  if (form === 'form') return readForm(text) ? '' : undefined
  return first(text, form === 'procedure' ? 'process' : 'decision')?.getAttribute('id') ?? undefined
}

/** What the elements of a drawing are called, by their ids. */
export function namesIn(xml: string, english: boolean): Record<string, string> {
  const named = [...parse(xml).querySelectorAll('process [name]')]
  return Object.fromEntries(named.map((element) => [element.id, (english && element.getAttributeNS(LABEL_NS, 'labelEn')) || (element.getAttribute('name') ?? '')]))
}

/** A drawing labelled in English; names without a translation are left out, as beside a case. */
export function inEnglish(xml: string): string {
  const drawing = parse(xml)
  for (const element of drawing.querySelectorAll('process [name]')) {
    const label = element.getAttributeNS(LABEL_NS, 'labelEn')
    if (label) element.setAttribute('name', label)
    else element.removeAttribute('name')
  }
  return new XMLSerializer().serializeToString(drawing)
}
