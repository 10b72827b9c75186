import * as maplibregl from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapProps } from './city-map'
import styles from './city-map.module.css'
import { boxOf } from './project'
import { cityStyle } from './style'
import { useAreas } from './use-areas'

maplibregl.setWorkerUrl(workerUrl)
const CLOSE_ZOOM = 15
const CITY_ZOOM = 10.5

/** The drawing part of the map; everything about words and choices stands in `CityMap`. */
export default function GlMap({ pin, centre, onPick, palette = 'light', marks, areas, onReady, bbox }: MapProps & { centre: [number, number]; bbox?: [number, number, number, number]; onReady: () => void }) {
  const { t, i18n } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const map = useRef<maplibregl.Map>(undefined)
  const marker = useRef<maplibregl.Marker>(undefined)
  const pick = useRef(onPick)
  const ready = useRef(onReady)
  const start = useRef({ pin, centre, bbox, areas, words: { in: t('map.zoomIn'), out: t('map.zoomOut') } })
  useEffect(() => {
    pick.current = onPick
    ready.current = onReady
  })
  const english = i18n.language === 'en'
  const picking = onPick !== undefined

  useEffect(() => {
    const { pin, centre, bbox, areas, words } = start.current
    const made = new maplibregl.Map({
      container: box.current!,
      style: cityStyle(palette, english),
      center: pin ?? centre,
      zoom: pin ? CLOSE_ZOOM : CITY_ZOOM,
      ...(areas?.length ? { bounds: boxOf(areas) } : undefined),
      minZoom: 9,
      maxZoom: 18,
      maxBounds: bbox && [bbox[0] - 0.2, bbox[1] - 0.2, bbox[2] + 0.2, bbox[3] + 0.2],
      dragRotate: false,
      pitchWithRotate: false,
      attributionControl: false,
      cooperativeGestures: false,
      localIdeographFontFamily: "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif",
      locale: { 'NavigationControl.ZoomIn': words.in, 'NavigationControl.ZoomOut': words.out },
    })
    made.touchZoomRotate.disableRotation()
    made.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right')
    made.on('click', (event) => pick.current?.([event.lngLat.lng, event.lngLat.lat]))
    made.once('idle', () => ready.current())
    map.current = made
    return () => {
      marker.current = undefined
      made.remove()
    }
  }, [palette, english])

  useEffect(() => {
    const target = map.current
    if (!target || !pin) return
    if (marker.current) marker.current.setLngLat(pin)
    else {
      const made = new maplibregl.Marker({ color: getComputedStyle(document.documentElement).getPropertyValue('--accent').trim(), draggable: picking }).setLngLat(pin).addTo(target)
      made.on('dragend', () => pick.current?.(made.getLngLat().toArray()))
      marker.current = made
    }
    if (!start.current.areas && !target.getBounds().contains(pin)) target.easeTo({ center: pin, zoom: Math.max(target.getZoom(), CLOSE_ZOOM), duration: 200 })
    else if (!start.current.areas && target.getZoom() < CLOSE_ZOOM - 2) target.easeTo({ center: pin, zoom: CLOSE_ZOOM, duration: 200 })
  }, [pin, picking, palette, english])

  useEffect(() => {
    const target = map.current
    if (!target || !marks?.length) return
    const made = marks.map(({ lon, lat, label }) => {
      const element = Object.assign(document.createElement('div'), { className: styles.mark, textContent: label })
      return new maplibregl.Marker({ element }).setLngLat([lon, lat]).addTo(target)
    })
    return () => made.forEach((each) => each.remove())
  }, [marks, palette, english])

  useAreas(map, areas, `${palette}/${english}`)

  return <div ref={box} className={styles.gl} />
}
