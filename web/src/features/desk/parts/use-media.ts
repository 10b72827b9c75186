import { useSyncExternalStore } from 'react'

/** Follows a media query of the window. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}

export const usePhone = () => useMedia('(max-width: 719px)')
