import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '@shared/api'

const ROOM = 'items'

/** Which question is next and what the answers come to, as the platform decides it. @param answers as they stand in the address, such as `premises.rent` */
export const useCase = (code: string, answers: string[]) =>
  useQuery({ queryKey: [ROOM, 'case', code, answers], placeholderData: keepPreviousData, queryFn: ({ signal }) => api.get('/api/services/items/{code}/case', { path: { code }, query: { a: answers }, signal }) })

/** Where somebody says they are; both are used for one answer and never kept. */
export interface From {
  lon?: number
  lat?: number
  county?: string
}

const MINUTE = 60_000

/** Places of an item, open ones and near ones first; fetched again now and then, since halls fill and close. */
export const useNear = (code: string, from: From) =>
  useQuery({ queryKey: [ROOM, 'near', code, from], placeholderData: keepPreviousData, refetchInterval: MINUTE, queryFn: ({ signal }) => api.get('/api/halls/near/{item}', { path: { item: code }, query: { ...from }, signal }) })
