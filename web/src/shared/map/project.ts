export type Box = [number, number, number, number]
export type Spot = [number, number]
export interface Shapes {
  features: { properties: Record<string, string | number>; geometry: { type: string; coordinates: unknown } }[]
}

const WIDTH = 1000

/** A plain projection good for one city: a degree of longitude is shorter by the cosine of the latitude. */
export function project([west, south, east, north]: Box) {
  const flat = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const scale = WIDTH / ((east - west) * flat)
  return {
    size: { width: WIDTH, height: Math.round((north - south) * scale) },
    point: ([lon, lat]: Spot): Spot => [(lon - west) * flat * scale, (north - lat) * scale],
  }
}

/** What holds all of some areas, with a little around. */
export function boxOf(areas: readonly { ring: readonly Spot[] }[]): Box {
  const spots = areas.flatMap(({ ring }) => ring)
  const [lons, lats] = [spots.map(([lon]) => lon), spots.map(([, lat]) => lat)]
  const [west, south, east, north] = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
  const [dx, dy] = [(east - west) * 0.06, (north - south) * 0.06]
  return [west - dx, south - dy, east + dx, north + dy]
}

/** The place under a press on a drawing that is fitted, centred, into its frame. */
export function unproject(box: Box, frame: { width: number; height: number }, [x, y]: Spot): Spot {
  const { width, height } = project(box).size
  const fit = Math.min(frame.width / width, frame.height / height)
  const [left, top] = [(frame.width - width * fit) / 2, (frame.height - height * fit) / 2]
  const [west, south, east, north] = box
  return [west + ((x - left) / (width * fit)) * (east - west), north - ((y - top) / (height * fit)) * (north - south)]
}

/** SVG path data of a GeoJSON line or area. */
export function pathOf(box: Box, { type, coordinates }: Shapes['features'][number]['geometry']): string {
  const { point } = project(box)
  const line = (spots: Spot[]) => 'M' + spots.map((spot) => point(spot).map((n) => n.toFixed(1)).join(' ')).join('L')
  if (type === 'LineString') return line(coordinates as Spot[])
  if (type === 'Polygon' || type === 'MultiLineString') return (coordinates as Spot[][]).map((ring) => line(ring) + (type === 'Polygon' ? 'Z' : '')).join('')
  if (type === 'MultiPolygon') return (coordinates as Spot[][][]).flat().map((ring) => line(ring) + 'Z').join('')
  return ''
}
