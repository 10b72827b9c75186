import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { paletteOf, type Palette } from './palette'

const LAYERS = ['districts', 'streets', 'water', 'roads', 'green', 'venues'] as const
const wide = (low: number, high: number): ExpressionSpecification => ['interpolate', ['exponential', 1.6], ['zoom'], 9, low, 17, high]
const ofClass = (name: string): ExpressionSpecification => ['==', ['get', 'class'], name]

/** Our own flat style: plain planes, thin lines, words; the data on top is always stronger than the base. */
export function cityStyle(palette: Palette, english: boolean): StyleSpecification {
  const c = paletteOf(palette)
  const name: ExpressionSpecification = english ? ['coalesce', ['get', 'nameEn'], ['get', 'name']] : ['get', 'name']
  const road = (id: string, kind: string, colour: string, low: number, high: number): LayerSpecification => ({
    id,
    type: 'line',
    source: 'roads',
    filter: ofClass(kind),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': wide(low, high) },
  })
  const label = (id: string, source: string, colour: string, more: object, size: number): LayerSpecification => ({
    id,
    type: 'symbol',
    source,
    ...more,
    layout: { 'text-field': name, 'text-size': size, 'text-font': ['Noto Sans CJK SC'], ...(more as { layout?: object }).layout },
    paint: { 'text-color': colour, 'text-halo-color': c.halo, 'text-halo-width': 1.6 },
  })
  return {
    version: 8,
    sources: Object.fromEntries(LAYERS.map((layer) => [layer, { type: 'geojson', data: `/api/map/${layer}.geojson` }])),
    layers: [
      { id: 'outside', type: 'background', paint: { 'background-color': c.outside } },
      { id: 'land', type: 'fill', source: 'districts', paint: { 'fill-color': c.land } },
      { id: 'green', type: 'fill', source: 'green', paint: { 'fill-color': c.green } },
      road('minor', 'minor', c.minor, 0.4, 11),
      { id: 'water', type: 'fill', source: 'water', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': c.water } },
      { id: 'streams', type: 'line', source: 'water', filter: ['==', ['geometry-type'], 'LineString'], paint: { 'line-color': c.water, 'line-width': wide(1, 8) } },
      road('arterial-case', 'arterial', c.roadCase, 2, 19),
      road('arterial', 'arterial', c.road, 1.2, 16),
      road('motorway-case', 'motorway', c.motorwayCase, 3, 22),
      road('motorway', 'motorway', c.motorway, 1.8, 18),
      { id: 'streets', type: 'line', source: 'streets', minzoom: 11, paint: { 'line-color': c.district, 'line-opacity': 0.35, 'line-width': 0.8 } },
      { id: 'borders', type: 'line', source: 'districts', paint: { 'line-color': c.district, 'line-width': 1.2, 'line-dasharray': [7, 3, 1.5, 3] } },
      label('road-names', 'roads', c.label, { minzoom: 13, layout: { 'symbol-placement': 'line', 'text-max-angle': 30 } }, 12),
      label('water-names', 'water', c.waterLabel, { layout: { 'symbol-placement': 'point' } }, 14),
      label('venue-names', 'venues', c.label, { minzoom: 13.5, layout: { 'text-anchor': 'top', 'text-offset': [0, 0.4] } }, 12),
      { id: 'venues', type: 'circle', source: 'venues', minzoom: 13.5, paint: { 'circle-radius': 3, 'circle-color': c.district, 'circle-stroke-color': c.halo, 'circle-stroke-width': 1 } },
      label('district-names', 'districts', c.label, { maxzoom: 13.5, layout: { 'text-letter-spacing': english ? 0.05 : 0.18 } }, 17),
    ],
  }
}
