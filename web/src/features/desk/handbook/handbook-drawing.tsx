import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { Waiting } from '../parts/waiting'
import { useDrawing } from '../case/use-drawing'
import { readDrawing } from '../case/procedure-steps'
import styles from './handbook.module.css'

const Drawing = lazy(() => import('../case/drawing'))
const NOWHERE = { tokens: [], done: {} }

/** The whole drawing, with no case in it. */
export function HandbookDrawing({ address, label }: { address: string; label: string }) {
  const english = useTranslation().i18n.language === 'en'
  const xml = useDrawing(address)
  const drawing = useMemo(() => xml.data && readDrawing(xml.data, NOWHERE, english), [xml.data, english])
  if (xml.error) return <ProblemNote error={xml.error} onRetry={() => void xml.refetch()} />
  return (
    <div className={styles.drawing}>
      {drawing && (
        <Suspense fallback={<Waiting lines={3} />}>
          <Drawing xml={drawing.xml} tokens={NOWHERE.tokens} done={NOWHERE.done} fit label={label} />
        </Suspense>
      )}
    </div>
  )
}
