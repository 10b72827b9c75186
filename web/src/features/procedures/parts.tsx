import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change, DraftRow, Flaw } from './types'
import { usePick } from '@shared/i18n'
import styles from './procedures.module.css'

/** Says that something is on its way, once it takes long enough to be noticed. */
export function Loading() {
  const { t } = useTranslation('procedures')
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

const COLOURS: Record<DraftRow['state'], string> = { WRITING: 'a', OFFERED: 'w', SENT_BACK: 'e', PUBLISHED: 'ok', DROPPED: '' }

export function StateTag({ draft }: { draft: DraftRow }) {
  const pick = usePick()
  return <span className={`tag ${COLOURS[draft.state]}`}>{pick(draft, 'stateText')}</span>
}

/** What stands against a text; a flaw that names an element leads there. */
export function Flaws({ flaws, onGo }: { flaws: Flaw[]; onGo?: (element: string) => void }) {
  const { i18n } = useTranslation('procedures')
  return (
    <ol className={styles.flaws}>
      {flaws.map((flaw, index) => {
        const words = i18n.language === 'en' ? flaw.en : flaw.zh
        return (
          <li key={index}>
            {flaw.element && onGo ? (
              <button type="button" className="linkish" onClick={() => onGo(flaw.element)}>
                <b>{flaw.element}</b> {words}
              </button>
            ) : (
              <>
                {flaw.element && <b>{flaw.element} </b>}
                {words}
              </>
            )}
          </li>
        )
      })}
    </ol>
  )
}

export function Changes({ changes }: { changes: Change[] }) {
  const { t } = useTranslation('procedures')
  const pick = usePick()
  if (changes.length === 0) return <p className={styles.empty}>{t('compare.same')}</p>
  return (
    <ul className={styles.changes} role="list">
      {changes.map((change) => (
        <li key={`${change.what} ${change.element}`} data-what={change.what}>
          <span className="tag">{t(`compare.${change.what}`)}</span> {pick(change, 'words')} <small className="t3">{change.element}</small>
        </li>
      ))}
    </ul>
  )
}
