import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isProblem } from '@shared/problem'

/** Asks again only where asking may help: never after a refusal. */
const again = (count: number, error: Error) => count < 2 && !isProblem(error, 'offline') && (!isProblem(error) || error.undecided)

const queries = new QueryClient({
  defaultOptions: {
    // Without a network a question fails and the page says so, instead of waiting without a word.
    queries: { retry: again, staleTime: 10_000, refetchOnWindowFocus: true, refetchOnReconnect: true, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})

export function Providers({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
