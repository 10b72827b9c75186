import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import styles from './menu.module.css'

interface Props {
  /** The button's contents. */
  label: ReactNode
  /** Said to screen readers in place of the contents. */
  name?: string
  className?: string
  /** `right` keeps a menu near the window's edge inside it. */
  align?: 'left' | 'right'
  children: (close: () => void) => ReactNode
}

/** Closing gives the focus back to the button that opened. */
const focusOn = (id: string) => document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(id)}"]`)?.focus()

/** A button that opens a small panel below it; Escape and a press elsewhere close it, the focus returns. */
export function Menu({ label, name, className = 'btn', align = 'left', children }: Props) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    focusOn(id)
  }
  useEffect(() => {
    if (!open) return
    box.current?.querySelector<HTMLElement>('[data-panel] :is(button,a,input)')?.focus()
    const outside = (event: Event) => !box.current?.contains(event.target as Node) && setOpen(false)
    addEventListener('pointerdown', outside)
    addEventListener('focusin', outside)
    return () => {
      removeEventListener('pointerdown', outside)
      removeEventListener('focusin', outside)
    }
  }, [open])
  return (
    // Escape belongs to the whole menu, wherever the focus is in it.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.box} ref={box} onKeyDown={(event) => open && event.key === 'Escape' && (event.stopPropagation(), close())}>
      <button type="button" className={className} aria-expanded={open} aria-controls={id} aria-label={name} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && (
        <div id={id} data-panel className={`${styles.panel} ${styles[align]}`}>
          {children(close)}
        </div>
      )}
    </div>
  )
}

export interface Choice<T extends string> {
  value: T | undefined
  label: string
}

/** One of several, as buttons with a tick on the chosen one. */
export function Choices<T extends string>({ of, value, onChoose }: { of: Choice<T>[]; value: T | undefined; onChoose: (value: T | undefined) => void }) {
  return (
    <ul role="list" className={styles.choices}>
      {of.map((choice) => (
        <li key={choice.value ?? ''}>
          <button type="button" aria-pressed={choice.value === value} onClick={() => onChoose(choice.value)}>
            {choice.label}
          </button>
        </li>
      ))}
    </ul>
  )
}
