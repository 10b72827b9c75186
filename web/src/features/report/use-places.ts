import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '@shared/api'
import { useCity } from '@shared/session'

const FIVE_MINUTES = 5 * 60_000
const TYPING_MS = 250

/** What lies at a spot: the address in words, the grid and who looks after it. */
export function useLocated(spot: { lon: number; lat: number } | undefined) {
  return useQuery({
    queryKey: ['locate', spot?.lon, spot?.lat],
    staleTime: FIVE_MINUTES,
    queryFn: spot ? ({ signal }) => api.get('/api/directory/locate', { query: { lon: spot.lon, lat: spot.lat }, signal }) : skipToken,
  })
}

/** Places that words may mean, asked once the typing pauses. */
export function usePlaces(typed: string, limit: number) {
  const words = useLater(typed.trim())
  const centre = useCity().data?.centre
  return useQuery({
    queryKey: ['places', words, limit],
    enabled: words.length > 0,
    staleTime: FIVE_MINUTES,
    placeholderData: words ? keepPreviousData : undefined,
    queryFn: ({ signal }) => api.get('/api/directory/places', { query: { q: words, limit, lon: centre?.[0], lat: centre?.[1] }, signal }),
  })
}

function useLater(value: string): string {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), TYPING_MS)
    return () => clearTimeout(timer)
  }, [value])
  return later
}

export function useNearby(kind: string | undefined, place: { lon: number; lat: number } | undefined) {
  return useQuery({
    queryKey: ['nearby', kind, place?.lon, place?.lat],
    queryFn: kind && place ? ({ signal }) => api.get('/api/cases/nearby', { query: { kind, lon: place.lon, lat: place.lat }, signal }) : skipToken,
  })
}
