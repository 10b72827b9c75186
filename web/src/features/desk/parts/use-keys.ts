import { useEffect, useRef } from 'react'

/** True where letters are text: there single keys keep their usual meaning. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

const inControl = (target: EventTarget | null, key: string) => target instanceof HTMLElement && target.closest('button,a,summary') !== null && (key === 'Enter' || key === ' ')

/**
 * Hears keys of the whole page. Letters count only outside fields, never while an input method composes or
 * a dialog is open, and never together with Ctrl, Alt or the system key. `hear` says whether it took the key.
 */
export function useKeys(hear: (key: string) => boolean, wanted = true): void {
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    if (!wanted) return
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
      if (isTyping(event.target) || inControl(event.target, event.key) || document.querySelector('dialog[open]')) return
      if (latest.current(event.key)) event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [wanted])
}

/** Ctrl+Enter, also from inside a field. */
export function useCtrlEnter(act: () => void, wanted = true): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!wanted) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [wanted])
}
