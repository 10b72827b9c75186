import type { Item, Material, Scenario } from './types'

type Answers = Record<string, string>

/** The questions that the answers so far lead to. */
export const asked = (scenarios: Scenario[], answers: Answers): Scenario[] =>
  scenarios.filter(({ when }) => {
    if (!when) return true
    const [question, choice] = when.split('.')
    return answers[question!] === choice
  })

/** The choices that were made, of questions that are asked. */
export const picked = (scenarios: Scenario[], answers: Answers) => asked(scenarios, answers).flatMap(({ id, choices }) => choices.filter((choice) => choice.id === answers[id]))

/** What is needed: what everybody needs, and what the answers call for; what has to be brought comes first. */
export function needed(item: Item, answers: Answers): Material[] {
  const called = picked(item.scenarios, answers).flatMap((choice) => choice.materials)
  const all = item.materials.filter((material) => material.necessity !== 'CONDITIONAL' || called.includes(material.id))
  return [...all.filter((one) => one.obtained !== 'SHARED'), ...all.filter((one) => one.obtained === 'SHARED')]
}
