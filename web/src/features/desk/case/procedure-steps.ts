import type { Procedure } from '../types'

export interface ProcedureStep {
  id: string
  name: string
  state: 'done' | 'here' | 'ahead'
  at?: string
}
const ANLAN = 'https://anlan.dev/bpmn'
const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL'

/**
 * Reads the drawing: the steps people do, in the procedure's order, with where the case is; and the same
 * drawing labelled in the reader's language (names without a translation are left out in English).
 */
export function readDrawing(xml: string, { tokens, done }: Pick<Procedure, 'tokens' | 'done'>, english: boolean): { xml: string; steps: ProcedureStep[] } {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  if (english)
    for (const element of document.querySelectorAll('process > [name]')) {
      const other = element.getAttributeNS(ANLAN, 'labelEn')
      if (other) element.setAttribute('name', other)
      else element.removeAttribute('name')
    }
  const tasks = [...document.getElementsByTagNameNS(BPMN, 'userTask')].map((task): ProcedureStep => {
    const id = task.getAttribute('id') ?? ''
    const here = tokens.includes(id)
    return { id, name: task.getAttribute('name') ?? id, state: here ? 'here' : done[id] ? 'done' : 'ahead', at: here ? undefined : done[id] }
  })
  return { xml: english ? new XMLSerializer().serializeToString(document) : xml, steps: inOrder(tasks) }
}

/** What was done, by time; where it is; what may follow. Ways the case went past are left out. */
export function inOrder(tasks: ProcedureStep[]): ProcedureStep[] {
  const done = tasks.filter(({ state }) => state === 'done').sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
  const here = tasks.filter(({ state }) => state === 'here')
  const reached = tasks.findLastIndex(({ state }) => state === 'here')
  const ahead = reached < 0 ? [] : tasks.slice(reached + 1).filter(({ state }) => state === 'ahead')
  return [...done, ...here, ...ahead]
}
