import { EnvironmentFilled } from '@ant-design/icons'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { usePick } from '@shared/i18n'
import type { Located } from '@shared/types'
import styles from './report.module.css'

/** Reads the place back in words, with the grid and community that will look after it; comes into sight by itself on phones. */
export function Found({ spot, located }: { spot: object | undefined; located: UseQueryResult<Located> }) {
  const { t } = useTranslation('report')
  const pick = usePick()
  const read = useRef<HTMLDivElement>(null)
  const grid = located.data?.grid
  // In braces: newer browsers answer with a promise, which React would take for what is to be undone.
  useEffect(() => {
    void read.current?.scrollIntoView({ block: 'nearest' })
  }, [spot, grid])
  if (!spot) return null
  if (located.error) return <ProblemNote error={located.error} onRetry={() => void located.refetch()} />
  return (
    <div role="status" ref={read}>
      {located.data && (
        <div className={styles.found}>
          <EnvironmentFilled aria-hidden />
          <div>
            <b>{pick(located.data, 'address')}</b>
            <span className="s t2">{t('place.grid', { community: pick(located.data.community, 'name'), street: pick(located.data.street, 'name'), grid: located.data.grid })}</span>
          </div>
        </div>
      )}
    </div>
  )
}
