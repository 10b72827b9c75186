import { LockOutlined } from '@ant-design/icons'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import styles from './items.module.css'
import type { DeskItem, Fault } from './types'
import { useSay, useWriteElement } from './use-items'

interface Props {
  code: string
  element: DeskItem['elements'][number]
  value: unknown
  revision: number | undefined
  editing: boolean
  /** Left out where nothing is written now. */
  onEdit?: (key: string | undefined) => void
  faults: Fault[]
}

const FIXED = ['code', 'body']

/** One element: what it says, whether a level above has locked it and why, and what stands against it. */
export function ElementRow({ code, element, value, revision, editing, onEdit, faults }: Props) {
  const { t, i18n } = useTranslation('items')
  const say = useSay()
  const text = JSON.stringify(value ?? null, null, 2)
  const locked = element.freedom === 'CATALOGUE' || element.freedom === 'TEMPLATE'
  return (
    <li>
      <div className="row sp wrap">
        <b>{say(element.title)}</b>
        <span className="row">
          {element.freedom && (
            <span className={`tag ${locked ? 'w' : ''}`}>
              {locked && <LockOutlined aria-hidden />} {t(`freedom.${element.freedom}`)}
            </span>
          )}
          {onEdit && !locked && !FIXED.includes(element.key) && !editing && (
            <button type="button" className="linkish" onClick={() => onEdit(element.key)} aria-label={t('desk.editOf', { name: say(element.title) })}>
              {t('desk.edit')}
            </button>
          )}
        </span>
      </div>
      {faults.map((fault, index) => (
        <p key={index} className="fault">
          {i18n.language === 'en' ? fault.en : fault.zh}
        </p>
      ))}
      {editing && revision !== undefined ? <Editor code={code} element={element.key} label={say(element.title)} text={text} revision={revision} onDone={() => onEdit?.(undefined)} /> : <pre>{text}</pre>}
    </li>
  )
}

function Editor({ code, element, label, text, revision, onDone }: { code: string; element: string; label: string; text: string; revision: number; onDone: () => void }) {
  const { t } = useTranslation('items')
  const [typed, setTyped] = useState(text)
  const [broken, setBroken] = useState(false)
  const write = useWriteElement(code)
  const save = (event: FormEvent) => {
    event.preventDefault()
    try {
      const value = JSON.parse(typed) as Record<string, never>
      setBroken(false)
      write.mutate({ revision, element, value }, { onSuccess: onDone })
    } catch {
      setBroken(true)
    }
  }
  return (
    <form onSubmit={save} className="col g8">
      <textarea className="in" rows={Math.min(24, typed.split('\n').length + 1)} aria-label={label} value={typed} onChange={(event) => setTyped(event.target.value)} />
      {broken && <p className="fault">{t('desk.broken')}</p>}
      {write.isError && <ProblemNote error={write.error} />}
      <div className={styles.tools}>
        <button type="submit" className="btn p" aria-disabled={write.isPending}>
          {t('desk.save')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {t('desk.leave')}
        </button>
      </div>
    </form>
  )
}
