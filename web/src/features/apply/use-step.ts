import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { CHECK, stepsOf } from './steps'
import type { Whole } from './types'
import { useRefresh, useWriting } from './use-draft'

/** What every step needs: what was written, and the way on once it is saved. */
export function useStep(whole: Whole, step: string) {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const refresh = useRefresh(whole.id)
  const [leaving, setLeaving] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const writing = useWriting(whole)
  const goTo = (next: string) => navigate(`/apply/${whole.item}/${whole.id}/${next}`)
  return {
    ...writing,
    refresh,
    leaving,
    failure,
    goTo,
    /** Saves and opens the next step, or the check page from where somebody came to change something. Without a network it stays. */
    async goOn() {
      setLeaving(true)
      setFailure(undefined)
      try {
        const now = await refresh()
        if (!now) return
        const all = stepsOf(now)
        goTo(search.get('from') === CHECK ? CHECK : (all[all.indexOf(step) + 1] ?? CHECK))
      } catch (error) {
        setFailure(error)
      } finally {
        setLeaving(false)
      }
    },
  }
}
