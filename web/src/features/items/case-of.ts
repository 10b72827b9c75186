import type { Item, Material } from './types'

type Answers = Record<string, string>

/** What has to be brought or filled in first, then what the city fetches itself. */
export const asList = (materials: Material[]): Material[] => [...materials.filter((one) => one.obtained !== 'SHARED'), ...materials.filter((one) => one.obtained === 'SHARED')]

const isAsked = (when: string | undefined | null, answers: Answers) => !when || answers[when.split('.')[0]!] === when.split('.')[1]

/** What is certain so far: what everybody needs, and what the answers call for. */
export function soFar(item: Item, answers: Answers): Material[] {
  const called = item.scenarios.filter(({ when }) => isAsked(when, answers)).flatMap(({ id, choices }) => choices.filter((choice) => choice.id === answers[id]).flatMap((choice) => choice.materials))
  return item.materials.filter((material) => material.necessity !== 'CONDITIONAL' || called.includes(material.id))
}
