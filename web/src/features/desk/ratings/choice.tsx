import { useId } from 'react'
import styles from './ratings.module.css'

interface Option {
  code: string
  words: string
  keyName?: string
}

/** A question with a few answers side by side. */
export function Choice({ label, hint, options, value, onChange }: { label: string; hint?: string; options: Option[]; value?: string; onChange: (code: string) => void }) {
  const name = useId()
  return (
    <fieldset>
      <legend className="lab">{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="row g8 wrap">
        {options.map(({ code, words, keyName }) => (
          <label key={code} className={styles.option}>
            <input type="radio" name={name} checked={value === code} onChange={() => onChange(code)} />
            {words} {keyName && <kbd>{keyName}</kbd>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
