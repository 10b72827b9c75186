import { usePick } from '@shared/i18n'
import type { Stage } from '@shared/types'

const looks: Record<Stage, string> = { REPORTED: '', DISPATCHED: 'a', HANDLING: 'a', CHECKING: 'a', ANSWERING: 'a', CLOSED: 'ok', WITHDRAWN: '', UNSOLVED: 'w', MERGED: '' }

/** Where the case stands, in the platform's words. */
export function StageTag({ of }: { of: { stage: Stage; stageText: string; stageTextEn?: string } }) {
  const pick = usePick()
  return <span className={`tag ${looks[of.stage] ?? ''}`}>{pick(of, 'stageText')}</span>
}
