import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDates } from '@shared/format'
import './drawing.css'

interface Props {
  xml: string
  tokens: string[]
  /** When each finished step was last finished. */
  done: Record<string, string>
  /** The whole drawing, or the part around where the case is. */
  fit: boolean
  label: string
}
interface Canvas {
  addMarker: (id: string, marker: string) => void
  zoom: (to: number | 'fit-viewport', centre?: { x: number; y: number } | 'auto') => number
  viewbox: (box?: Shape) => Shape & { inner: Shape; outer: { width: number; height: number } }
}
interface Shape {
  x: number
  y: number
  width: number
  height: number
}
const fonts = { fontFamily: "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif", fontSize: 14 }

/** The drawing of the procedure; the mark of bpmn.io stays visible as its licence asks. */
export default function Drawing({ xml, tokens, done, fit, label }: Props) {
  const { t } = useTranslation('desk')
  const dates = useDates()
  const box = useRef<HTMLDivElement>(null)
  const here = t('procedure.you')
  const tokenKey = tokens.join()
  const doneKey = JSON.stringify(done)

  useEffect(() => {
    const viewer = new NavigatedViewer({ container: box.current!, textRenderer: { defaultStyle: fonts, externalStyle: { ...fonts, fontSize: 12 } } })
    let gone = false
    const paint = () => {
      if (gone) return
      const canvas = viewer.get<Canvas>('canvas')
      const shapes = viewer.get<{ get: (id: string) => Shape | undefined }>('elementRegistry')
      const overlays = viewer.get<{ add: (id: string, overlay: object) => void }>('overlays')
      const at = tokenKey ? tokenKey.split(',') : []
      const badge = (id: string, className: string, words: string) => overlays.add(id, { position: { bottom: 22, left: 0 }, html: Object.assign(document.createElement('span'), { className, textContent: words }) })
      for (const [id, time] of Object.entries(JSON.parse(doneKey) as Record<string, string>)) {
        if (at.includes(id) || !shapes.get(id)) continue
        canvas.addMarker(id, 'is-done')
        badge(id, 'step-done', `✓ ${dates.short(time)}`)
      }
      for (const id of at) {
        if (!shapes.get(id)) continue
        canvas.addMarker(id, 'is-here')
        badge(id, 'step-here', here)
      }
      show(canvas, fit ? undefined : shapes.get(at[0] ?? newestOf(doneKey) ?? ''), fit)
    }
    viewer.importXML(xml).then(paint, () => undefined)
    return () => {
      gone = true
      viewer.destroy()
    }
  }, [xml, tokenKey, doneKey, fit, here, dates])

  return <div ref={box} className="procedure-drawing" role="group" aria-label={label} />
}

/** Where an ended case was last. */
function newestOf(done: string): string | undefined {
  return Object.entries(JSON.parse(done) as Record<string, string>).sort(([, a], [, b]) => b.localeCompare(a))[0]?.[0]
}

/** Around the token at a size one can read, or all of it. */
function show(canvas: Canvas, shape: Shape | undefined, fit: boolean): void {
  if (fit || !shape) {
    canvas.zoom('fit-viewport', 'auto')
    return
  }
  const { inner, outer } = canvas.viewbox()
  const { width, height } = outer
  canvas.viewbox({ x: along(shape.x + shape.width / 2, width, inner.x, inner.width), y: along(shape.y + shape.height / 2, height, inner.y, inner.height), width, height })
}

const MARGIN = 32

/** Where the window begins so that it looks at the middle, yet shows no empty room while part of the drawing is left out. */
function along(middle: number, window: number, start: number, length: number): number {
  if (length + 2 * MARGIN <= window) return start + length / 2 - window / 2
  return Math.min(Math.max(middle - window / 2, start - MARGIN), start + length + MARGIN - window)
}
