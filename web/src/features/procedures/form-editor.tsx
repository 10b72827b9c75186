import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useImperativeHandle, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditorHandle } from './editor'
import { FormFieldEditor } from './form-field-editor'
import { readForm, writeForm, type FormField, type FormModel } from './form-model'
import { FormPreview } from './form-preview'
import styles from './procedures.module.css'

interface Props {
  text: string
  onChange: () => void
  handle: Ref<EditorHandle>
}

/** A form made field by field, with what it will look like beside it. */
export default function FormEditor({ text, onChange, handle }: Props) {
  const { t } = useTranslation('procedures')
  const [steps, setSteps] = useState<{ past: FormModel[]; now: FormModel | undefined; next: FormModel[] }>({ past: [], now: readForm(text), next: [] })
  const [flawed, setFlawed] = useState<string[]>([])
  const { past, now, next } = steps
  const set = (form: FormModel) => {
    setSteps({ past: now ? [...past, now] : past, now: form, next: [] })
    onChange()
  }
  useImperativeHandle(handle, () => ({
    text: () => Promise.resolve(now ? writeForm(now) : text),
    undo: () => {
      const before = past.at(-1)
      if (before && now) setSteps({ past: past.slice(0, -1), now: before, next: [now, ...next] })
    },
    redo: () => {
      const after = next[0]
      if (after && now) setSteps({ past: [...past, now], now: after, next: next.slice(1) })
    },
    go: (name) => document.getElementById(`field-${name}`)?.focus(),
    mark: setFlawed,
  }))
  if (!now) return <p className="note e">{t('editor.broken', { words: 'JSON' })}</p>
  const fields = (list: FormField[]) => set({ ...now, fields: list })
  const at = (index: number, field: FormField) => fields(now.fields.map((each, n) => (n === index ? field : each)))
  const move = (index: number, by: number) => {
    const list = [...now.fields]
    const [taken] = list.splice(index, 1)
    list.splice(index + by, 0, taken!)
    fields(list)
  }
  const add = () => fields([...now.fields, { name: `field${now.fields.length + 1}`, type: 'string', zh: t('form.new'), en: 'New field', required: false, choices: [] }])
  return (
    <div className={styles.split}>
      <div className={`card ${styles.section}`}>
        <div className={styles.pair}>
          <label className={styles.line}>
            <span>{t('panel.name')}</span>
            <input className="in" value={now.zh} onChange={(event) => set({ ...now, zh: event.target.value })} />
          </label>
          <label className={styles.line}>
            <span>{t('panel.nameEn')}</span>
            <input className="in" value={now.en} onChange={(event) => set({ ...now, en: event.target.value })} />
          </label>
        </div>
        <ol className={styles.fields}>
          {now.fields.map((field, index) => (
            <li key={index} id={`field-${field.name}`} tabIndex={-1} data-flawed={flawed.includes(field.name)}>
              <FormFieldEditor field={field} onChange={(changed) => at(index, changed)} />
              <div className="row g4">
                <button type="button" className="btn txt" disabled={index === 0} aria-label={t('form.up')} onClick={() => move(index, -1)}>
                  <ArrowUpOutlined aria-hidden />
                </button>
                <button type="button" className="btn txt" disabled={index === now.fields.length - 1} aria-label={t('form.down')} onClick={() => move(index, 1)}>
                  <ArrowDownOutlined aria-hidden />
                </button>
                <button type="button" className="btn txt" aria-label={t('form.remove', { name: field.zh })} onClick={() => fields(now.fields.filter((_, n) => n !== index))}>
                  <DeleteOutlined aria-hidden />
                </button>
              </div>
            </li>
          ))}
        </ol>
        <button type="button" className="btn" onClick={add}>
          <PlusOutlined aria-hidden /> {t('form.add')}
        </button>
      </div>
      <aside className="card">
        <div className="hd">
          <h2>{t('form.preview')}</h2>
        </div>
        <FormPreview fields={now.fields} />
      </aside>
    </div>
  )
}
