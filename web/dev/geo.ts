import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const cityFile = (name: string) => readFileSync(fileURLToPath(new URL(`../../city/${name}`, import.meta.url)), 'utf8')

interface Feature {
  properties: Record<string, string | number>
  geometry: { type: string; coordinates: never }
}
export const layer = (name: string): Feature[] => (JSON.parse(cityFile(`map/${name}.geojson`)) as { features: Feature[] }).features

function within([x, y]: [number, number], ring: [number, number][]): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!
    const [xj, yj] = ring[j]!
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

const polygons = (name: string) => layer(name).map((f) => ({ p: f.properties, ring: (f.geometry.coordinates as [number, number][][])[0]! }))
const [districts, streets, communities, grids] = ['districts', 'streets', 'communities', 'grids'].map(polygons)
const roads = layer('roads').map((f) => ({ p: f.properties, line: f.geometry.coordinates as [number, number][] }))
const venues = layer('venues').map((f) => ({ p: f.properties, at: f.geometry.coordinates as [number, number] }))

export const metres = (a: [number, number], b: [number, number]) => Math.hypot((a[0] - b[0]) * 95400, (a[1] - b[1]) * 111000)

export function locate(lon: number, lat: number) {
  const at: [number, number] = [lon, lat]
  const hit = (all: typeof districts) => all!.find((area) => within(at, area.ring))?.p
  const [county, street, community, grid] = [hit(districts), hit(streets), hit(communities), hit(grids)]
  if (!county || !street || !community) return undefined
  const near = roads.map((road) => ({ road, d: Math.min(...road.line.map((spot) => metres(at, spot))) })).sort((a, b) => a.d - b.d)[0]!
  const coded = (p: Record<string, string | number>) => ({ code: p.code, name: p.name, nameEn: p.nameEn })
  return {
    lon,
    lat,
    grid: grid?.code ?? '',
    community: coded(community),
    street: coded(street),
    county: coded(county),
    road: { name: near.road.p.name, nameEn: near.road.p.nameEn, class: near.road.p.class, distanceM: Math.round(near.d) },
    address: `${county.name}${street.name}${community.name}，${near.road.p.name}附近`,
    addressEn: `near ${near.road.p.nameEn}, ${community.nameEn}, ${street.nameEn}, ${county.nameEn}`,
  }
}

export function places(q: string, limit: number) {
  const words = q.replace(/\s/g, '').replace(/附近|旁边|near/gi, '')
  const hits = [
    ...venues.map((v) => ({ id: v.p.id, kind: 'venue', name: v.p.name, nameEn: v.p.nameEn, at: v.at })),
    ...roads.map((r) => ({ id: r.p.id, kind: 'road', name: r.p.name, nameEn: r.p.nameEn, at: r.line[Math.floor(r.line.length / 2)]! })),
    ...communities!.map((c) => ({ id: c.p.code, kind: 'community', name: c.p.name, nameEn: c.p.nameEn, at: [Number(c.p.labelLon), Number(c.p.labelLat)] as [number, number] })),
  ].filter((place) => String(place.name).includes(words) || words.includes(String(place.name)) || String(place.nameEn).toLowerCase().includes(words.toLowerCase()))
  return hits.slice(0, limit).map(({ at: [lon, lat], ...place }) => {
    const where = locate(lon, lat)
    return { ...place, context: where ? `${where.county.name} ${where.street.name}` : '', contextEn: where ? `${where.street.nameEn}, ${where.county.nameEn}` : '', lon, lat }
  })
}
