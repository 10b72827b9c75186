import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api } from '@shared/api'
import { newCommandId, useIntent } from '@shared/intent'
import { isProblem } from '@shared/problem'
import type { CaseView, TaskRow } from '../types'
import { readMostUrgent } from './use-tasks'

const TRIES = 3

async function claim(row: Pick<TaskRow, 'number' | 'task' | 'version'>, command: string): Promise<CaseView> {
  return api.post('/api/cases/{number}/acts', { path: { number: row.number }, body: { act: 'claim', task: row.task, version: row.version }, command })
}

/** Takes the most urgent task of the pool; when a colleague was quicker, the one after it. Nothing left is no error. */
async function takeNext(command: string): Promise<CaseView | undefined> {
  for (let tries = 0; ; tries++) {
    const row = (await readMostUrgent()).rows[0]
    if (!row) return undefined
    try {
      return await claim(row, tries === 0 ? command : newCommandId())
    } catch (error) {
      const quicker = isProblem(error, 'case-moved-on') || isProblem(error, 'act-not-allowed')
      if (!quicker || tries >= TRIES) throw error
    }
  }
}

export function useTakeNext() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const intent = useIntent()
  return useMutation({
    mutationFn: () => intent.run(takeNext),
    onSuccess: (view) => {
      void queries.invalidateQueries({ queryKey: ['tasks'] })
      if (!view) return
      queries.setQueryData(['case', view.number], view)
      void navigate(`/desk/cases/${view.number}`)
    },
  })
}

interface ClaimedAll {
  done: number
  refused: { row: TaskRow; error: unknown }[]
}

/** Takes several tasks one after the other and says which could not be had. */
export function useClaimAll() {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: (rows: TaskRow[]) =>
      intent.run(async () => {
        const result: ClaimedAll = { done: 0, refused: [] }
        for (const row of rows) {
          try {
            await claim(row, newCommandId())
            result.done++
          } catch (error) {
            result.refused.push({ row, error })
          }
        }
        return result
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  })
}
