import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@shared/api'
import { useLive } from '@shared/live'
import type { CaseView, Entry } from '../types'

export function useCase(number: string) {
  useLive('case', number)
  return useQuery({ queryKey: ['case', number], queryFn: ({ signal }) => api.get('/api/cases/{number}', { path: { number }, signal }), refetchInterval: 120_000 })
}

const newest = (view: CaseView | undefined): number => Math.max(0, ...(view?.timeline.map(({ seq }) => seq) ?? []))

/**
 * What happened to the case since the person last knew it: somebody else acted while the page was open. What
 * one does oneself is no news.
 */
export function useNews(view: CaseView | undefined) {
  const [known, setKnown] = useState<number>()
  const last = newest(view)
  if (view && known === undefined) setKnown(last)
  const news: Entry[] = known === undefined ? [] : (view?.timeline.filter(({ seq }) => seq > known) ?? [])
  return { news, know: (upTo = last) => setKnown(upTo), newestOf: newest }
}
