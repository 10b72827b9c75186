import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { DraftStudio } from './draft-studio'
import { Loading } from './parts'
import { useDraft } from './use-ways'

/** A change of a way; when somebody else saved it or its state changed, it is opened afresh. */
export function DraftRoom() {
  const { id = '' } = useParams()
  const draft = useDraft(id)
  const queries = useQueryClient()
  const [round, setRound] = useState(0)
  const reload = async () => {
    await queries.invalidateQueries({ queryKey: ['procedures', 'draft', id] })
    setRound((n) => n + 1)
  }
  if (draft.isPending) return <Loading />
  if (draft.isError) return <ProblemNote error={draft.error} onRetry={() => void draft.refetch()} />
  return <DraftStudio key={`${id} ${round}`} id={id} page={draft.data} onReload={() => void reload()} />
}
