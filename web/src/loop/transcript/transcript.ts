import type { components } from '@shared/generated'

export type Transcript = components['schemas']['ApplicationsTranscriptView']
export type TranscriptLine = components['schemas']['ApplicationsTranscriptLineView']

/** What a line asks of whoever looks at it: nothing, to be put into the form, or to be decided. */
type Call = 'none' | 'offer' | 'decide'

export function callOf({ standing, known, sure }: Pick<TranscriptLine, 'standing' | 'known' | 'sure'>): Call {
  if (standing === 'differs' || standing === 'expired' || standing === 'unfit') return 'decide'
  if (standing === 'empty') return 'offer'
  return known !== undefined || !sure ? 'decide' : 'none'
}

/** What is to be looked at first, then what can be put in; what agrees comes last. */
export function sorted(lines: TranscriptLine[]): Record<Call, TranscriptLine[]> {
  const by: Record<Call, TranscriptLine[]> = { decide: [], offer: [], none: [] }
  for (const line of lines) by[callOf(line)].push(line)
  return by
}

/** Answers with what was read put where nothing stands; a reading that is not sure is left to the person. */
export function filledIn(answers: Record<string, string>, lines: TranscriptLine[]): Record<string, string> {
  const offered = lines.filter(({ standing, sure, element }) => standing === 'empty' && sure && element && !answers[element])
  return { ...answers, ...Object.fromEntries(offered.map(({ element, value }) => [element!, value])) }
}

/** How much of the picture is shown around a line, in heights of the line. */
const AROUND = 0.25

interface Part {
  width: number
  height: number
  transform: string
}

/** Moves a picture so that a tilted box lies level in a view of its own. Corners go clockwise from the first letter: x, y, x, y … */
export function partOf(corners: number[]): Part {
  const [ax = 0, ay = 0, bx = 0, by = 0, , , dx = 0, dy = 0] = corners
  const height = Math.hypot(dx - ax, dy - ay)
  const around = AROUND * height
  const angle = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI
  return {
    width: Math.hypot(bx - ax, by - ay) + 2 * around,
    height: height + 2 * around,
    transform: `translate(${around} ${around}) rotate(${-angle}) translate(${-ax} ${-ay})`,
  }
}
