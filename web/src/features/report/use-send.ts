import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { changeDraft, readDraft, type Draft } from '@loop/draft'
import { api } from '@shared/api'
import { Intent } from '@shared/intent'
import { isProblem } from '@shared/problem'
import type { NewReport, Receipt } from '@shared/types'
import { keepReceipt } from './receipt'
import { answersOf } from './steps'

const contactOf = ({ contact }: Draft) => (contact?.leave && contact.phone ? { name: contact.name, phone: contact.phone } : undefined)

function reportOf(draft: Draft): NewReport {
  const { kind, place, words } = draft
  if (!kind || !place || !words) throw new Error('A report is sent only when every question has an answer.')
  const { lon, lat, detail, means } = place
  return { kind, words, attributes: answersOf(draft), place: { lon, lat, detail, means }, photos: draft.photos?.map(({ id }) => id) ?? [], contact: contactOf(draft) }
}

/** What a collector found goes to the round it was found on; it comes back as a number alone. */
async function find(round: string, draft: Draft, command: string): Promise<string> {
  const { place, kind, words, attributes, photos } = reportOf(draft)
  const joined = draft.repeat?.choice
  const body = { ...place, kind, words, attributes, photos, join: joined && joined !== 'new' ? joined : undefined }
  return (await api.post('/api/patrol/rounds/{id}/finds', { path: { id: round }, body, command })).number
}

function post(draft: Draft, command: string): Promise<Receipt> {
  const report = reportOf(draft)
  const joined = draft.repeat?.choice
  if (!joined || joined === 'new') return api.post('/api/cases', { body: report, command })
  return api.post('/api/cases/{number}/join', { path: { number: joined }, body: { words: report.words, photos: report.photos, contact: report.contact }, command })
}

/** Sends the report once, however often the button is pressed; a lost answer is asked for again under the same command id. */
export function useSend() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [intent] = useState(() => new Intent(readDraft().command))
  return useMutation({
    mutationFn: () =>
      intent.run<Receipt | string>((command) => {
        changeDraft({ command })
        const draft = readDraft()
        return draft.patrol ? find(draft.patrol, draft, command) : post(draft, command)
      }),
    onSuccess: (receipt) => {
      if (typeof receipt === 'string') return navigate(`/desk/patrol?filed=${receipt}`, { replace: true })
      keepReceipt(receipt)
      queries.setQueryData(['progress', receipt.progress.number], receipt.progress)
      void queries.invalidateQueries({ queryKey: ['mine'] })
      navigate('/report/done', { replace: true })
    },
    onError: (error) => {
      if (isProblem(error) && !error.undecided) changeDraft({ command: undefined })
    },
  })
}
