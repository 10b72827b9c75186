import { useMutation, useQueryClient } from '@tanstack/react-query'
import { currentLanguage } from '@shared/i18n'
import { useIntent } from '@shared/intent'
import { Problem, toProblem } from '@shared/problem'

const DOOR = '/api/services/desk/imports'

async function send(address: string, file: File, command: string): Promise<Response> {
  const form = new FormData()
  form.set('file', file)
  try {
    return await fetch(address, { method: 'POST', body: form, credentials: 'same-origin', headers: { 'Anlan-Command': command, 'Accept-Language': currentLanguage() } })
  } catch {
    throw new Problem(navigator.onLine ? 'no-answer' : 'offline', 0, '')
  }
}

/** Takes a workbook of items in; answers how many changes came of it. */
export function useTakeIn() {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: (file: File) =>
      intent.run(async (command) => {
        const answer = await send(DOOR, file, command)
        const body: unknown = await answer.json().catch(() => undefined)
        if (!answer.ok) throw toProblem(answer.status, body)
        return (body as { revision: number }).revision
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['items'] }),
  })
}

/** The same workbook with its mistakes marked, saved by the browser. */
export function useMarked() {
  const intent = useIntent()
  return useMutation({
    mutationFn: (file: File) =>
      intent.run(async (command) => {
        const answer = await send(`${DOOR}/marked`, file, command)
        if (!answer.ok) throw toProblem(answer.status, await answer.json().catch(() => undefined))
        const link = document.createElement('a')
        link.href = URL.createObjectURL(await answer.blob())
        link.download = file.name.replace(/\.xlsx$/i, '') + '-marked.xlsx'
        link.click()
        URL.revokeObjectURL(link.href)
      }),
  })
}
