import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isProblem } from '@shared/problem'

/** Asks again only where asking may help: never after a refusal. */
const again = (count: number, error: Error) => count < 2 && (!isProblem(error) || error.undecided)

const queries = new QueryClient({
  defaultOptions: { queries: { retry: again, staleTime: 10_000, refetchOnWindowFocus: true }, mutations: { retry: false } },
})

export function Providers({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
