import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '@shared/api'

const ROOM = 'items'

export const useThemeList = () => useQuery({ queryKey: [ROOM, 'joint'], queryFn: ({ signal }) => api.get('/api/services/joint', { signal }) })

/** @param answers as they stand in the address, such as `premises.rent` */
export const useTheme = (code: string, answers: string[]) =>
  useQuery({ queryKey: [ROOM, 'joint', code, answers], placeholderData: keepPreviousData, queryFn: ({ signal }) => api.get('/api/services/joint/{code}', { path: { code }, query: { a: answers }, signal }) })
