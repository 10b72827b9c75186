import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@shared/api'
import type { components } from '@shared/generated'
import { useIntent } from '@shared/intent'

type Shapes = components['schemas']
export type Candidate = Shapes['ServicesCandidateView']
export type Answer = Shapes['ServicesAnswerView']

const READY_AGAIN = 5_000

/** Words in the reader's language. */
export function useSay() {
  const { i18n } = useTranslation()
  return (words: Shapes['RulesWords'] | undefined | null): string => (words ? ((i18n.language === 'en' && words.en) || words.zh) : '')
}

/** What a question is about; asked again by itself while the guide still compares words alone. */
export const useAnswer = (text: string) =>
  useQuery({
    queryKey: ['guide', text],
    queryFn: ({ signal }) => api.get('/api/services/guide', { query: { text: text || undefined }, signal }),
    refetchInterval: (query) => (query.state.data && !query.state.data.byMeaning ? READY_AGAIN : false),
  })

/** Tells the city what it could not answer, without who asked. */
export function useMiss() {
  const intent = useIntent()
  return useMutation({ mutationFn: (text: string) => intent.run((command) => api.post('/api/services/guide/misses', { body: { text }, command })) })
}
