import { useState } from 'react'
import { api } from '@shared/api'
import { forgetChecks } from './checks'
import { stopStandingIn } from '@shared/standing'
import type { Window } from './types'
import { useAct, useChange } from './use-window'

/** What is done at the window with the queue, by button or key. */
export function useActs(hall: string) {
  const path = { hall }
  const [rateCode, setRateCode] = useState<string>()
  const next = useAct(hall, (_: void, command) => api.post('/api/halls/{hall}/window/next', { path, command }))
  const again = useAct(hall, (_: void, command) => api.post('/api/halls/{hall}/window/again', { path, command }))
  const serve = useAct(hall, (_: void, command) => api.post('/api/halls/{hall}/window/serve', { path, command }))
  const pass = useAct(hall, (_: void, command) => api.post('/api/halls/{hall}/window/pass', { path, command }))
  const sendOn = useAct(hall, (group: string, command) => api.post('/api/halls/{hall}/window/send-on', { path, body: { group }, command }))
  const urgent = useAct(hall, (ticket: string, command) => api.post('/api/halls/{hall}/window/urgent/{ticket}', { path: { hall, ticket }, command }))
  const close = useAct(hall, (_: void, command) => api.post('/api/halls/{hall}/window/close', { path, command }))
  const done = useChange(
    (outcome: string, command) => api.post('/api/halls/{hall}/window/finish', { path, body: { outcome }, command }),
    (answer) => {
      stopStandingIn()
      forgetChecks()
      setRateCode(answer.rateCode)
    },
  )
  const all = [next, again, serve, pass, sendOn, urgent, close, done]
  const busy = all.some((one) => one.isPending)
  /** What failed last, unless something has succeeded since. */
  const error = all.filter((one) => one.error).sort((a, b) => b.submittedAt - a.submittedAt)[0]
  const newest = Math.max(...all.map((one) => one.submittedAt))
  return {
    next, again, serve, pass, sendOn, urgent, close, busy, rateCode,
    error: error && error.submittedAt === newest ? error.error : undefined,
    /** True: the key was taken. */
    run: (act: { mutate: () => void }) => {
      if (!busy) act.mutate()
      return true
    },
    finish: (of: Window) => {
      if (!busy) done.mutate(of.at && of.at.filed.length > 0 ? 'filed' : 'advised')
      return true
    },
    rated: () => setRateCode(undefined),
  }
}
export type Acts = ReturnType<typeof useActs>
