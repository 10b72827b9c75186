import { useEffect, useRef } from 'react'

/** Leads to the first field that is not right, each time a form comes back; `tries` is what changes then. */
export function useFirstFault(tries: unknown) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [tries])
  return form
}
