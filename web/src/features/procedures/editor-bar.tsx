import { DownloadOutlined, RedoOutlined, SafetyOutlined, SaveOutlined, UndoOutlined, UploadOutlined } from '@ant-design/icons'
import { useEffect, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditorHandle } from './editor'
import styles from './procedures.module.css'
import type { DraftRow } from './types'

interface Props {
  draft: DraftRow
  writable: boolean
  dirty: boolean
  saving: boolean
  editor: RefObject<EditorHandle | null>
  text: () => Promise<string>
  onSave: () => void
  onCheck: () => void
  onImport: (name: string, text: string) => void
}
const ENDINGS: Record<string, string> = { procedure: 'bpmn', decision: 'dmn', form: 'json' }

/** Save, back and forth, in and out; the same by keys. */
export function EditorBar({ draft, writable, dirty, saving, editor, text, onSave, onCheck, onImport }: Props) {
  const { t } = useTranslation('procedures')
  const file = useRef<HTMLInputElement>(null)
  const save = useRef(onSave)
  useEffect(() => {
    save.current = onSave
  })
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (!writable || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      save.current()
    }
    window.addEventListener('keydown', key)
    return () => window.removeEventListener('keydown', key)
  }, [writable])
  const download = async () => {
    const address = URL.createObjectURL(new Blob([await text()], { type: 'text/plain' }))
    Object.assign(document.createElement('a'), { href: address, download: `${draft.key}.${ENDINGS[draft.form]}` }).click()
    URL.revokeObjectURL(address)
  }
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('editor.tools')}>
      {writable && (
        <>
          <button type="button" className="btn p" disabled={!dirty || saving} title="Ctrl+S" onClick={onSave}>
            <SaveOutlined aria-hidden /> {t(saving ? 'editor.saving' : 'editor.save')}
          </button>
          <button type="button" className="btn" title="Ctrl+Z" onClick={() => editor.current?.undo()}>
            <UndoOutlined aria-hidden /> {t('editor.undo')}
          </button>
          <button type="button" className="btn" title="Ctrl+Y" onClick={() => editor.current?.redo()}>
            <RedoOutlined aria-hidden /> {t('editor.redo')}
          </button>
        </>
      )}
      <button type="button" className="btn" onClick={onCheck}>
        <SafetyOutlined aria-hidden /> {t('editor.check')}
      </button>
      <span className="grow" />
      {writable && (
        <button type="button" className="btn" onClick={() => file.current?.click()}>
          <UploadOutlined aria-hidden /> {t('editor.import')}
        </button>
      )}
      <input
        ref={file}
        type="file"
        hidden
        accept=".bpmn,.dmn,.json,.xml"
        aria-label={t('editor.import')}
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          event.target.value = ''
          if (chosen) void chosen.text().then((read) => onImport(chosen.name, read))
        }}
      />
      <button type="button" className="btn" onClick={() => void download()}>
        <DownloadOutlined aria-hidden /> {t('editor.export')}
      </button>
    </div>
  )
}
