import { useEffect, useState } from 'react'

export interface Fix {
  lon: number
  lat: number
  accuracy: number
  at: number
}
/** What the phone says of where it is. */
export interface Position {
  state: 'asking' | 'known' | 'denied' | 'failed'
  fix?: Fix
}

const WAIT_MS = 15_000
/** A position older than this says nothing of where somebody is now. */
const FRESH_MS = 60_000

/** Follows the phone while the page is open; kept nowhere. */
export function usePosition(): Position {
  const able = 'geolocation' in navigator
  const [position, setPosition] = useState<Position>({ state: able ? 'asking' : 'failed' })
  useEffect(() => {
    if (!able) return
    const watch = navigator.geolocation.watchPosition(
      (found) => setPosition({ state: 'known', fix: fixOf(found) }),
      (error) => setPosition((before) => ({ ...before, state: error.code === error.PERMISSION_DENIED ? 'denied' : before.fix ? before.state : 'failed' })),
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: 5000 },
    )
    return () => navigator.geolocation.clearWatch(watch)
  }, [able])
  return position
}

export const freshFix = ({ state, fix }: Position, now: number): Fix | undefined => (state === 'known' && fix && now - fix.at < FRESH_MS ? fix : undefined)

const fixOf = ({ coords, timestamp }: GeolocationPosition): Fix => ({ lon: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy, at: timestamp })

/** Where the phone is now. A phone that lies still tells nothing new, so it is asked again when what it said is old. */
export function currentFix(position: Position): Promise<Fix | undefined> {
  const fresh = freshFix(position, Date.now())
  if (fresh || position.state !== 'known') return Promise.resolve(fresh)
  return new Promise((tell) => navigator.geolocation.getCurrentPosition((found) => tell(fixOf(found)), () => tell(undefined), { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: 0 }))
}

const METRES_PER_DEGREE = 111_320

/** Metres to the nearest place on a ring of corners. */
export function toBorder(ring: readonly (readonly number[])[], { lon, lat }: { lon: number; lat: number }): number {
  const flat = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)
  const at = ([x, y]: readonly number[]): [number, number] => [(x! - lon) * flat, (y! - lat) * METRES_PER_DEGREE]
  return Math.min(...ring.map((corner, index) => toLine(at(corner), at(ring[(index + 1) % ring.length]!))))
}

/** How far the line between two corners is from where one stands. */
function toLine([ax, ay]: [number, number], [bx, by]: [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length))
  return Math.hypot(ax + share * dx, ay + share * dy)
}

/** Whether a place lies within a ring of corners. */
export function inside(ring: readonly (readonly number[])[], { lon, lat }: { lon: number; lat: number }): boolean {
  let within = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x, y] = ring[i] as [number, number]
    const [u, v] = ring[j] as [number, number]
    if (y > lat !== v > lat && lon < ((u - x) * (lat - y)) / (v - y) + x) within = !within
  }
  return within
}

/** Metres to a grid: none within it; nothing where the phone does not know where it is. */
export const away = (grid: { outline: readonly (readonly number[])[] }, { fix }: Position): number | undefined => fix && (inside(grid.outline, fix) ? 0 : toBorder(grid.outline, fix))
