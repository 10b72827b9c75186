import { ExclamationCircleFilled } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

export interface Fault {
  field: string
  words: string
}

/** All that has to be put right, on top, each line leading to its field. It takes the focus when it appears or changes. */
export function ErrorSummary({ faults }: { faults: Fault[] }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 0) box.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  return (
    <div className="note e" ref={box} tabIndex={-1} role="alert">
      <ExclamationCircleFilled aria-hidden />
      <div>
        <b>{t('errorSummary', { count: faults.length })}</b>
        <ul>
          {faults.map(({ field, words }) => (
            <li key={field}>
              <a href={`#${field}`} onClick={(event) => (event.preventDefault(), document.getElementById(field)?.focus())}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
