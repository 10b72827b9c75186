import type { components } from '@shared/generated'

type Shapes = components['schemas']
export type Dictionary = Shapes['ApplicationsDictionaryView']

/** A line of an item's form, as `rules/…/items/FormEntry` writes it. */
export interface Line {
  element: string
  required: boolean
  /** `question.choice`; left out where it is always asked. */
  when?: string
}

const SHAPE = /^([A-Za-z][A-Za-z0-9.]*)(\?)?(?:@([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+))?$/

export function readLine(text: string): Line {
  const parts = SHAPE.exec(text)
  return parts ? { element: parts[1]!, required: !parts[2], when: parts[3] } : { element: text, required: true }
}

export const writeLine = ({ element, required, when }: Line): string => `${element}${required ? '' : '?'}${when ? `@${when}` : ''}`

/** One place up or down among the lines of its own section, since sections have their order from the dictionary. */
export function move(lines: Line[], at: number, by: -1 | 1, sectionOf: (element: string) => string): Line[] {
  const section = sectionOf(lines[at]!.element)
  let to = at + by
  while (lines[to] && sectionOf(lines[to]!.element) !== section) to += by
  if (!lines[to]) return lines
  const next = [...lines]
  ;[next[at], next[to]] = [next[to]!, next[at]!]
  return next
}

const isAsked = ({ when }: Line, situation: Record<string, string>): boolean => {
  if (!when) return true
  const [question = '', choice] = when.split('.')
  return situation[question] === choice
}

/** What the form asks in a case, as the platform lays it out (`rules/…/forms/FormSchema`): how the result comes is a step of its own. */
export function layOut(lines: Line[], situation: Record<string, string>, { sections, elements }: Dictionary) {
  const at = new Map(elements.map((one) => [one.field.element, one]))
  const asked = lines.flatMap((line) => {
    const element = at.get(line.element)
    return element && isAsked(line, situation) && !line.element.startsWith('delivery.') ? [{ ...element, field: { ...element.field, required: line.required } }] : []
  })
  return sections.flatMap((section) => {
    const fields = asked.filter((one) => one.section === section.id).map(({ field }) => field)
    return fields.length > 0 ? [{ ...section, fields }] : []
  })
}
