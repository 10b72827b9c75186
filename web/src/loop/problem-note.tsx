import { ExclamationCircleFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@shared/problem'

/** A refusal or a failure, where it happened: what, what is safe, what to do, and the reference. */
export function ProblemNote({ error, children, onRetry }: { error: unknown; children?: ReactNode; onRetry?: () => void }) {
  const { t } = useTranslation()
  const problem = isProblem(error) ? error : undefined
  const known = problem?.slug === 'offline' || problem?.slug === 'no-answer'
  const title = (known && t(`problem.${problem.slug}`)) || problem?.message || t('problem.default')
  return (
    <div className="note e" role="alert">
      <ExclamationCircleFilled aria-hidden />
      <div className="grow">
        <b>{title}</b>
        {problem?.detail && problem.detail !== title && <div>{problem.detail}</div>}
        {children}
        {problem?.reference && <div className="s">{t('problem.reference', { reference: problem.reference })}</div>}
        {onRetry && (
          <button type="button" className="linkish" onClick={onRetry}>
            {t('retry')}
          </button>
        )}
      </div>
    </div>
  )
}
