import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { usePick } from '@shared/i18n'
import styles from './archive.module.css'
import type { Finding } from './types'
import { useSaid } from './use-archive'

/** Says that something is on its way, once it takes long enough to be noticed. */
function Loading() {
  const { t } = useTranslation('archive')
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className={styles.empty} role="status">
      {slow && t('common:loading')}
    </p>
  )
}

interface Asked {
  isPending: boolean
  isError: boolean
  error: unknown
  refetch: () => unknown
}

/** What stands in place of rows: on its way, failed, or none. */
export function Instead({ of, none }: { of: Asked; none?: ReactNode }) {
  if (of.isPending) return <Loading />
  if (of.isError) return <ProblemNote error={of.error} onRetry={() => void of.refetch()} />
  return none ? <p className={styles.empty}>{none}</p> : null
}

/** The four properties and what was found of each. */
export function Findings({ of }: { of: Finding[] }) {
  const pick = usePick()
  const said = useSaid()
  const { t } = useTranslation('archive')
  return (
    <ul className={styles.findings} role="list">
      {of.map((finding) => (
        <li key={finding.property} className={finding.passed ? styles.passed : styles.failed}>
          {finding.passed ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
          <div>
            <b>
              {pick(finding, 'name')} · {t(finding.passed ? 'passed' : 'failed')}
            </b>
            {finding.words.map((words) => (
              <div key={words.zh}>{said(words)}</div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
