import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { Changes, Flaws, Loading } from './parts'
import styles from './procedures.module.css'
import type { Check, DraftPage } from './types'
import { useDraftChanges } from './use-ways'

interface Props {
  draftId: string
  page: DraftPage
  version: number
  checked?: Check
  fault: unknown
  onCheck: () => void
  onGo: (element: string) => void
}

/** What stands against the text, and what it changes. */
export function CheckCard({ draftId, page, version, checked, fault, onCheck, onGo }: Props) {
  const { t } = useTranslation('procedures')
  const [comparing, setComparing] = useState(page.draft.state === 'OFFERED')
  const changes = useDraftChanges(draftId, version, comparing && Boolean(page.basedOn))
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('check.title')}</h2>
        {page.basedOn && (
          <button type="button" className="linkish" aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
            {t('check.changes')}
          </button>
        )}
      </div>
      <div className={styles.section} aria-live="polite">
        {fault !== undefined && <ProblemNote error={fault} onRetry={onCheck} />}
        {!checked && fault === undefined && <p className="t2">{t('check.not')}</p>}
        {checked?.flaws.length === 0 && <p className="note ok">{t('check.good')}</p>}
        {checked && checked.flaws.length > 0 && (
          <>
            <p>
              <b>{t('check.flaws', { count: checked.flaws.length })}</b>
            </p>
            <Flaws flaws={checked.flaws} onGo={onGo} />
          </>
        )}
      </div>
      {comparing && page.basedOn && (
        <div className={styles.section}>
          <h3>{t('check.since', { version: page.basedOn })}</h3>
          {changes.isPending && <Loading />}
          {changes.isError && <ProblemNote error={changes.error} />}
          {changes.data && <Changes changes={changes.data.changes} />}
        </div>
      )}
    </section>
  )
}
