import { useCallback, useState } from 'react'

/** What is being uploaded still, by the name of the field or material; `mark` tells of one whether it is. */
export function useUnderWay(): [ReadonlySet<string>, (name: string, under: boolean) => void] {
  const [all, setAll] = useState<ReadonlySet<string>>(new Set())
  const mark = useCallback(
    (name: string, under: boolean) =>
      setAll((before) => {
        if (before.has(name) === under) return before
        const after = new Set(before)
        if (under) after.add(name)
        else after.delete(name)
        return after
      }),
    [],
  )
  return [all, mark]
}
