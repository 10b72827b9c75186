import { useNavigate, useSearchParams } from 'react-router'
import { changeDraft, readDraft, useDraft, type Draft } from '@loop/draft'
import { useKinds } from '@loop/use-cases'
import type { Kind } from '@shared/types'
import { askedBy, nextStep, type Step } from './steps'

/** What every question needs: the draft, the chosen kind, and the way on. */
export function useWizard(step: Step) {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const draft = useDraft()
  const kinds = useKinds()
  const kind: Kind | undefined = kinds.data?.find(({ code }) => code === draft.kind)
  const fromCheck = search.get('from') === 'check'
  return {
    draft,
    kind,
    kinds,
    fromCheck,
    /** Saves the answer and opens the next question. */
    answer(with_: Partial<Omit<Draft, 'savedAt'>>, replace = false) {
      changeDraft(with_)
      const now = readDraft()
      const asked = askedBy(kinds.data?.find(({ code }) => code === now.kind), now)
      const next = nextStep(step, now, asked, fromCheck)
      navigate(`/report/${next}${fromCheck && next !== 'check' ? '?from=check' : ''}`, { replace })
    },
  }
}
