import type * as maplibregl from 'maplibre-gl'
import { useEffect, type RefObject } from 'react'
import type { MapArea } from './city-map'
import { AREA } from './palette'

const SOURCE = 'areas'
const byState = (key: 'fill' | 'opacity' | 'line' | 'width') => ['match', ['get', 'state'], 'done', AREA.done[key], 'next', AREA.next[key], AREA.left[key]] as unknown as maplibregl.ExpressionSpecification

const shapes = (areas: MapArea[]) => ({
  type: 'FeatureCollection' as const,
  features: areas.map(({ id, ring, state }) => ({ type: 'Feature' as const, properties: { id, state }, geometry: { type: 'Polygon' as const, coordinates: [ring] } })),
})

/** Draws areas over the map and keeps them as they are now. `made` changes when the map was made anew. */
export function useAreas(map: RefObject<maplibregl.Map | undefined>, areas: MapArea[] | undefined, made: string): void {
  useEffect(() => {
    const target = map.current
    if (!target || !areas) return
    const draw = () => {
      const source = target.getSource(SOURCE) as maplibregl.GeoJSONSource | undefined
      if (source) return void source.setData(shapes(areas))
      target.addSource(SOURCE, { type: 'geojson', data: shapes(areas) })
      target.addLayer({ id: 'areas', type: 'fill', source: SOURCE, paint: { 'fill-color': byState('fill'), 'fill-opacity': byState('opacity') } })
      target.addLayer({ id: 'area-lines', type: 'line', source: SOURCE, paint: { 'line-color': byState('line'), 'line-width': byState('width') } })
    }
    if (target.isStyleLoaded()) return draw()
    target.once('idle', draw)
    return () => void target.off('idle', draw)
  }, [map, areas, made])
}
