import { useId, useState } from 'react'
import styles from './procedures.module.css'

/** Taken over when the field is left, so that a word is one step of undo. */
export function Line({ label, value, choices, onSet }: { label: string; value: string; choices?: string[]; onSet: (text: string) => void }) {
  const id = useId()
  const [{ from, typed }, setState] = useState({ from: value, typed: value })
  if (from !== value) setState({ from: value, typed: value })
  const take = () => typed.trim() !== value && onSet(typed.trim())
  return (
    <label className={styles.line}>
      <span>{label}</span>
      <input className="in" value={typed} list={choices && id} onChange={(event) => setState({ from: value, typed: event.target.value })} onBlur={take} onKeyDown={(event) => event.key === 'Enter' && take()} />
      {choices && (
        <datalist id={id}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </label>
  )
}
