import { useCallback, useState } from 'react'
import { useAct } from '@loop/use-act'
import type { CaseView, Offer } from '../types'
import { keepDraft, recallDraft } from './draft'
import { asksAgain, bodyOf, missing, nothingTyped, type Missing, type Typed } from './needs'

export interface Done {
  offer: Offer
  view: CaseView
}

/** Typing, checking, asking again, sending: the way of one act on a case. What was typed stays until it was taken. */
export function useActing(view: CaseView, onDone: (done: Done) => void) {
  const { number } = view
  const [typed, setTyped] = useState<Typed>(() => recallDraft(number))
  const [faults, setFaults] = useState<{ offer: Offer; missing: Missing[] }>()
  const [asking, setAsking] = useState<Offer>()
  const [sheet, setSheet] = useState(0)
  const [uploads, setUploads] = useState<ReadonlySet<string>>(new Set())
  const [early, setEarly] = useState(false)
  const act = useAct('case', number)

  const change = useCallback(
    (to: Partial<Typed>) =>
      setTyped((now) => {
        const next = { ...now, ...to }
        keepDraft(number, next)
        return next
      }),
    [number],
  )
  const upload = useCallback((field: string, busy: boolean) => {
    setUploads((now) => {
      const next = new Set(now)
      if (busy) next.add(field)
      else next.delete(field)
      return next
    })
    if (!busy) setEarly(false)
  }, [])
  const send = (offer: Offer) =>
    act.mutate(bodyOf(offer, typed, view.version), {
      onSuccess: (next) => {
        setAsking(undefined)
        if (offer.act !== 'claim' && offer.act !== 'release') {
          setTyped(nothingTyped)
          keepDraft(number, undefined)
          setSheet((n) => n + 1)
        }
        onDone({ offer, view: next })
      },
      onError: () => setAsking(undefined),
    })
  const want = (offer: Offer) => {
    if (act.isPending) return
    setEarly(uploads.size > 0)
    if (uploads.size > 0) return
    const lacking = missing(offer, typed)
    setFaults(lacking.length ? { offer, missing: lacking } : undefined)
    if (lacking.length) return
    if (asksAgain(offer)) setAsking(offer)
    else send(offer)
  }
  return { typed, change, faults, asking, want, confirm: () => asking && send(asking), cancel: () => setAsking(undefined), pending: act.isPending, error: act.error, forgetError: act.reset, sheet, upload, early }
}
export type Acting = ReturnType<typeof useActing>
