import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './waiting.module.css'

/** True once something takes longer than 300 ms: quick answers do not flicker. */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setSlow(true), 300)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [waiting])
  return waiting && slow
}

/** Grey lines where a page's contents will stand. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation()
  const slow = useSlow(true)
  return (
    <div className={styles.box} aria-busy="true">
      {slow && <span className="vh">{t('loading')}</span>}
      {slow && Array.from({ length: lines }, (_, line) => <i key={line} className={styles.line} style={{ width: line % 3 === 0 ? '55%' : line % 3 === 1 ? '100%' : '78%' }} />)}
    </div>
  )
}
