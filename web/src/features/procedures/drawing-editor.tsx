import Modeler from 'bpmn-js/lib/Modeler'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css'
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { anlanModdle } from './drawing-moddle'
import { subset } from './drawing-palette'
import './drawing-editor.css'
import { Properties } from './properties'
import styles from './procedures.module.css'
import type { Names } from './types'
import { usePenWords } from './use-pen-words'
import type { EditorHandle } from './editor'
import type { Canvas, Registry, Selection, Shape } from './drawing-types'

interface Props {
  xml: string
  names: Names
  onChange: () => void
  handle: Ref<EditorHandle>
}

/** The palette stands at the left, the drawing beside it. */
const PALETTE_PX = 116
const MARGIN_PX = 16

/** All of the drawing, right of the palette, no larger than it was drawn. */
function beside(canvas: Canvas): void {
  canvas.resized()
  const { inner, outer } = canvas.viewbox()
  const [wide, high] = [outer.width - PALETTE_PX - MARGIN_PX, outer.height - 2 * MARGIN_PX]
  const scale = Math.min(1, wide / inner.width, high / inner.height)
  const [width, height] = [outer.width / scale, outer.height / scale]
  canvas.viewbox({ x: inner.x - (PALETTE_PX + Math.max(0, wide - inner.width * scale) / 2) / scale, y: inner.y + inner.height / 2 - height / 2, width, height })
}
const fonts = { fontFamily: "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif", fontSize: 13 }

/** The drawing under the pen, with what its elements need beside it. The mark of bpmn.io stays visible as its licence asks. */
export default function DrawingEditor({ xml, names, onChange, handle }: Props) {
  const { t, i18n } = useTranslation('procedures')
  const { language } = i18n
  const words = usePenWords()
  const box = useRef<HTMLDivElement>(null)
  const modeler = useRef<Modeler>(null)
  const [selected, setSelected] = useState<Shape>()
  const [drawn, setDrawn] = useState<Modeler>()
  const [, redraw] = useState(0)
  const [broken, setBroken] = useState<string>()
  const changed = useRef(onChange)
  const making = useRef({ i18n, words })
  useEffect(() => {
    changed.current = onChange
    making.current = { i18n, words }
  })

  // Built once for a text and a language: built anew, it would lose what was just clicked.
  useEffect(() => {
    const { i18n: speech, words: spoken } = making.current
    const pen = new Modeler({ container: box.current!, textRenderer: { defaultStyle: fonts, externalStyle: { ...fonts, fontSize: 12 } }, moddleExtensions: { anlan: anlanModdle }, additionalModules: [subset(speech.getFixedT(language, 'procedures')), spoken] })
    modeler.current = pen
    pen.on('selection.changed', ({ newSelection }: { newSelection: Shape[] }) => setSelected(newSelection.length === 1 ? newSelection[0] : undefined))
    pen.importXML(xml).then(
      () => {
        beside(pen.get<Canvas>('canvas'))
        setDrawn(pen)
        pen.on('commandStack.changed', () => {
          redraw((n) => n + 1)
          changed.current()
        })
      },
      (error: Error) => setBroken(error.message),
    )
    return () => {
      pen.destroy()
      modeler.current = null
    }
  }, [xml, language])

  useImperativeHandle(handle, () => ({
    text: async () => {
      if (broken !== undefined) return xml
      const saved = await modeler.current!.saveXML({ format: true })
      return saved.xml ?? ''
    },
    undo: () => modeler.current?.get<{ undo: () => void }>('commandStack').undo(),
    redo: () => modeler.current?.get<{ redo: () => void }>('commandStack').redo(),
    go: (id) => {
      const pen = modeler.current
      const shape = pen?.get<Registry>('elementRegistry').get(id)
      if (!pen || !shape) return
      pen.get<Selection>('selection').select(shape)
      pen.get<Canvas>('canvas').scrollToElement(shape)
    },
    mark: (ids) => {
      const pen = modeler.current
      if (!pen) return
      const canvas = pen.get<Canvas>('canvas')
      for (const shape of pen.get<Registry>('elementRegistry').getAll()) canvas.removeMarker(shape.id, 'is-flawed')
      for (const id of ids) if (pen.get<Registry>('elementRegistry').get(id)) canvas.addMarker(id, 'is-flawed')
    },
  }))

  return (
    <div className={styles.studio}>
      {broken !== undefined && <p className={`note e ${styles.broken}`}>{t('editor.broken', { words: broken })}</p>}
      <div ref={box} className="drawing-editor" hidden={broken !== undefined} role="application" aria-label={t('editor.drawing')} />
      {/* The panel has its room from the start, so that the drawing stays where it was put. */}
      {drawn ? <Properties key={selected?.id} pen={drawn} element={selected} names={names} /> : broken === undefined && <div className={styles.panel} />}
    </div>
  )
}
