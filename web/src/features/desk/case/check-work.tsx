import { CheckCard } from '@loop/application/check-card'
import { useCheck } from '@loop/application/use-check'
import { ProblemNote } from '@loop/problem-note'
import { Waiting } from '../parts/waiting'
import type { CaseView } from '../types'

/** The commitment that is to be checked, for whoever checks it. */
export function CheckWork({ view }: { view: CaseView }) {
  const check = useCheck(view.number, view.version)
  if (check.data) return <CheckCard of={check.data} />
  return check.error ? <ProblemNote error={check.error} onRetry={() => void check.refetch()} /> : <Waiting lines={4} />
}
