import { useTranslation } from 'react-i18next'
import styles from './notices.module.css'
import type { Filter } from './use-notice-list'

const THEMES = ['case', 'task', 'reminder', 'rating'] as const

/** Headings as pills, unread only, and marking everything as read. */
export function NoticeFilter({ filter, onChoose, unread, onReadAll, busy }: { filter: Filter; onChoose: (filter: Filter) => void; unread: number; onReadAll: () => void; busy: boolean }) {
  const { t } = useTranslation('notices')
  return (
    <div className={`row sp wrap ${styles.filter}`}>
      <div className="row wrap g8" role="group" aria-label={t('filter')}>
        <Pill on={!filter.theme && !filter.unread} onClick={() => onChoose({ unread: false })} words={t('theme.all')} />
        <Pill on={filter.unread} onClick={() => onChoose({ ...filter, unread: !filter.unread })} words={t('unreadOnly', { count: unread })} />
        {THEMES.map((theme) => (
          <Pill key={theme} on={filter.theme === theme} onClick={() => onChoose({ ...filter, theme: filter.theme === theme ? undefined : theme })} words={t(`theme.${theme}`)} />
        ))}
      </div>
      {unread > 0 && (
        <button type="button" className="linkish" onClick={onReadAll} disabled={busy}>
          {t('readAll')}
        </button>
      )}
    </div>
  )
}

function Pill({ on, onClick, words }: { on: boolean; onClick: () => void; words: string }) {
  return (
    <button type="button" className={styles.pill} aria-pressed={on} onClick={onClick}>
      {words}
    </button>
  )
}
