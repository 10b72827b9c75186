import Modeler from 'dmn-js/lib/Modeler'
import 'dmn-js/dist/assets/diagram-js.css'
import 'dmn-js/dist/assets/dmn-js-shared.css'
import 'dmn-js/dist/assets/dmn-js-drd.css'
import 'dmn-js/dist/assets/dmn-js-decision-table.css'
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css'
import 'dmn-js/dist/assets/dmn-js-literal-expression.css'
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css'
import './drawing-editor.css'
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditorHandle } from './editor'
import { usePenWords } from './use-pen-words'

interface Props {
  xml: string
  onChange: () => void
  handle: Ref<EditorHandle>
}
interface Stack {
  undo: () => void
  redo: () => void
}

/** A decision table under the pen. The mark of bpmn.io stays visible as its licence asks. */
export default function DecisionEditor({ xml, onChange, handle }: Props) {
  const { t } = useTranslation('procedures')
  const words = usePenWords()
  const box = useRef<HTMLDivElement>(null)
  const modeler = useRef<Modeler>(null)
  const [broken, setBroken] = useState<string>()
  const changed = useRef(onChange)
  useEffect(() => {
    changed.current = onChange
  })
  useEffect(() => {
    const pen = new Modeler({ container: box.current!, drd: { drillDown: { enabled: false } }, decisionTable: { additionalModules: [words] }, common: { expressionLanguages: { options: [{ label: 'FEEL', value: 'feel' }], defaults: { editor: 'feel' } } } })
    modeler.current = pen
    pen.importXML(xml).then(
      async () => {
        const table = pen.getViews().find((view) => view.type === 'decisionTable')
        if (table) await pen.open(table)
        pen.getActiveViewer()?.on('commandStack.changed', () => changed.current())
      },
      (error: Error) => setBroken(error.message),
    )
    return () => {
      pen.destroy()
      modeler.current = null
    }
  }, [xml, words])
  const stack = () => modeler.current?.getActiveViewer()?.get('commandStack') as Stack | undefined
  const row = (id: string) => box.current?.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(id)}"]`)
  useImperativeHandle(handle, () => ({
    text: async () => (broken !== undefined ? xml : (await modeler.current!.saveXML({ format: true })).xml),
    undo: () => stack()?.undo(),
    redo: () => stack()?.redo(),
    go: (id) => row(id)?.scrollIntoView({ block: 'center' }),
    mark: () => undefined,
  }))
  return (
    <>
      {broken !== undefined && <p className="note e">{t('editor.broken', { words: broken })}</p>}
      <div ref={box} className="decision-editor" hidden={broken !== undefined} role="application" aria-label={t('editor.table')} />
    </>
  )
}
