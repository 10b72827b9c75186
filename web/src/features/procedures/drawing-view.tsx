import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import './drawing-editor.css'
import type { Canvas, Registry } from './drawing-types'
import { inEnglish } from './file-check'

const fonts = { fontFamily: "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif", fontSize: 13 }

/** The drawing to look at, its elements coloured by `marks`; the mark of bpmn.io stays visible as its licence asks. */
export default function DrawingView({ xml, marks, label }: { xml: string; marks: Record<string, string>; label: string }) {
  const box = useRef<HTMLDivElement>(null)
  const key = JSON.stringify(marks)
  const english = useTranslation().i18n.language === 'en'
  useEffect(() => {
    const viewer = new NavigatedViewer({ container: box.current!, textRenderer: { defaultStyle: fonts, externalStyle: { ...fonts, fontSize: 12 } } })
    let gone = false
    const paint = () => {
      if (gone) return
      const canvas = viewer.get<Canvas>('canvas')
      const shapes = viewer.get<Registry>('elementRegistry')
      for (const [id, mark] of Object.entries(JSON.parse(key) as Record<string, string>)) if (shapes.get(id)) canvas.addMarker(id, mark)
      canvas.zoom('fit-viewport', 'auto')
    }
    viewer.importXML(english ? inEnglish(xml) : xml).then(paint, () => undefined)
    return () => {
      gone = true
      viewer.destroy()
    }
  }, [xml, key, english])
  return <div ref={box} className="drawing-editor is-view" role="group" aria-label={label} />
}
