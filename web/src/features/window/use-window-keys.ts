import { useEffect, useRef } from 'react'

const isField = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/**
 * Keys of the window. Function keys count everywhere, letters and digits only outside fields; none while an input method composes or a dialog is
 * open. `hear` says whether it took the key.
 */
export function useWindowKeys(hear: (key: string) => boolean): void {
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return
      if (!/^F\d+$/.test(event.key) && isField(event.target)) return
      if (latest.current(event.key)) event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
