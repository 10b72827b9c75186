import { useTranslation } from 'react-i18next'
import { useDates } from '@shared/format'
import { StateTag } from './parts'
import styles from './procedures.module.css'
import type { DraftPage } from './types'

/** What is changed, by whom, in which state, and what was said about it. */
export function DraftHead({ page, dirty }: { page: DraftPage; dirty: boolean }) {
  const { t } = useTranslation('procedures')
  const dates = useDates()
  const { draft, offered, decided } = page
  return (
    <>
      <div className={styles.head}>
        <h1>
          {t('draft.title', { key: draft.key })} <StateTag draft={draft} /> {dirty && <span className="tag w">{t('draft.unsaved')}</span>}
        </h1>
        <span className="s t3">
          {page.basedOn ? t(page.backTo ? 'draft.backTo' : 'draft.basedOn', { version: page.backTo ?? page.basedOn }) : t('list.new')} · {t('draft.writers', { names: page.writers.join(t('comma')) })}
        </span>
      </div>
      {offered && draft.state === 'OFFERED' && (
        <p className="note w">
          <span>
            {t('draft.offered', { name: offered.person, time: dates.stamp(offered.at), reason: offered.reason })} {offered.effectiveFrom && t('draft.from', { time: dates.stamp(offered.effectiveFrom) })}
          </span>
        </p>
      )}
      {decided && draft.state === 'SENT_BACK' && <p className="note e">{t('draft.sentBack', { name: decided.person, time: dates.stamp(decided.at), words: decided.words })}</p>}
      {decided && page.published && draft.state === 'PUBLISHED' && <p className="note ok">{t('draft.published', { name: decided.person, time: dates.stamp(decided.at), version: page.published })}</p>}
    </>
  )
}
