import { useQuery } from '@tanstack/react-query'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapProps } from './city-map'
import styles from './city-map.module.css'
import { AREA, paletteOf } from './palette'
import { pathOf, project, unproject, type Box, type Shapes } from './project'

const useLayer = (layer: string) =>
  useQuery({ queryKey: ['map', layer], staleTime: Infinity, queryFn: async ({ signal }) => (await (await fetch(`/api/map/${layer}.geojson`, { signal })).json()) as Shapes }).data?.features ?? []

/** A still drawing of the city for browsers without WebGL; pressing it still chooses a place. */
export function FlatMap({ label, pin, onPick, palette = 'light', bbox, areas = [] }: MapProps & { bbox: Box }) {
  const { t } = useTranslation()
  const c = paletteOf(palette)
  const [districts, green, water, roads] = [useLayer('districts'), useLayer('green'), useLayer('water'), useLayer('roads')]
  const { width, height } = project(bbox).size
  const at = pin && project(bbox).point(pin)
  const press = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    onPick?.(unproject(bbox, box, [event.clientX - box.left, event.clientY - box.top]))
  }
  const draw = (shapes: Shapes['features'], paint: object) => shapes.map((shape, index) => <path key={index} d={pathOf(bbox, shape.geometry)} {...paint} />)
  return (
    <>
      {/* Words and lists beside the map offer the same by keyboard. */}
      <svg className={styles.flat} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} onClick={onPick && press} style={{ background: c.outside }}>
        {draw(districts, { fill: c.land, stroke: c.district, strokeDasharray: '7 3 1.5 3' })}
        {draw(green, { fill: c.green })}
        {draw(water, { fill: c.water })}
        {draw(roads.filter((road) => road.properties.class !== 'minor'), { fill: 'none', stroke: c.roadCase, strokeWidth: 1.5 })}
        {areas.map(({ id, ring, state }) => (
          <path key={id} d={pathOf(bbox, { type: 'Polygon', coordinates: [ring] })} fill={AREA[state].fill} fillOpacity={AREA[state].opacity} stroke={AREA[state].line} strokeWidth={state === 'next' ? 6 : 2} />
        ))}
        {districts.map(({ properties: p }) => {
          const [x, y] = project(bbox).point([Number(p.labelLon), Number(p.labelLat)])
          return (
            <text key={String(p.code)} x={x} y={y} textAnchor="middle" fill={c.label} fontSize="17">
              {p.name}
            </text>
          )
        })}
        {at && <circle cx={at[0]} cy={at[1]} r="8" fill="var(--accent)" stroke={c.halo} strokeWidth="3" />}
      </svg>
      <p className={styles.still}>{t('map.still')}</p>
    </>
  )
}
