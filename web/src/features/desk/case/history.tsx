import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Timeline } from '@loop/timeline'
import { useDates, type Dates } from '@shared/format'
import { usePick } from '@shared/i18n'
import type { CaseView, Entry } from '../types'
import styles from './case.module.css'
import { PhotoViewer } from './photo-viewer'

const SHORT = 7
const newestFirst = (entries: Entry[]) => [...entries].sort((a, b) => b.seq - a.seq)

/** When, which unit, who; a masked name is never broken. */
function useMeta() {
  const pick = usePick()
  return (entry: Entry, dates: Dates) => (
    <>
      {dates.short(entry.at)}
      {entry.unit && ` · ${pick(entry.unit, 'name')}`}
      {entry.actor && <span className="nw"> · {entry.actor}</span>}
    </>
  )
}

/** What was taken back is struck out and says so. */
function Title({ entry }: { entry: Entry }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  return entry.undone ? (
    <>
      <s>{pick(entry, 'title')}</s> <span className="tag">{t('history.undone')}</span>
    </>
  ) : (
    pick(entry, 'title')
  )
}

/** Who it went to, how much longer, which case. */
function FactsOf({ entry }: { entry: Entry }) {
  const { i18n } = useTranslation()
  const pick = usePick()
  if (entry.facts.length === 0) return null
  const colon = i18n.language.startsWith('zh') ? '：' : ': '
  return <span className={`t2 ${styles.factLine}`}>{entry.facts.map((fact) => `${pick(fact, 'label')}${colon}${pick(fact, 'value')}`).join(' · ')}</span>
}

/** The last things that happened, beside the case. */
export function HistoryCard({ view, onAll }: { view: CaseView; onAll: () => void }) {
  const { t } = useTranslation('desk')
  const dates = useDates()
  const meta = useMeta()
  const entries = newestFirst(view.timeline)
  return (
    <section className={`card ${styles.historyCard}`}>
      <div className="hd">
        <h2>{t('tab.history')}</h2>
        {entries.length > 0 && (
          <button type="button" className="linkish s" onClick={onAll}>
            {t('history.all', { count: entries.length })}
          </button>
        )}
      </div>
      <div className={styles.tl}>
        <Timeline
          label={t('history.latest')}
          finished={view.closed !== undefined}
          entries={entries.slice(0, SHORT).map((entry) => ({
            key: String(entry.seq),
            title: <Title entry={entry} />,
            body: (
              <>
                <span className="t3">{meta(entry, dates)}</span>
                <FactsOf entry={entry} />
                {entry.words && <span className={styles.clamp}>{entry.words}</span>}
              </>
            ),
          }))}
        />
      </div>
    </section>
  )
}

/** Everything that happened; what the reporters do not see is marked. */
export function FullHistory({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk')
  const dates = useDates()
  const meta = useMeta()
  const [open, setOpen] = useState<string>()
  return (
    <div className={`${styles.section} ${styles.tl}`}>
      <Timeline
        label={t('tab.history')}
        finished={view.closed !== undefined}
        entries={newestFirst(view.timeline).map((entry) => ({
          key: String(entry.seq),
          title: (
            <>
              <Title entry={entry} /> <span className={`tag ${entry.publicly ? '' : 'o'}`}>{entry.publicly ? t('history.public') : t('history.inside')}</span>
            </>
          ),
          meta: meta(entry, dates),
          body: (entry.words || entry.photos.length > 0 || entry.facts.length > 0) && (
            <>
              <FactsOf entry={entry} />
              {entry.words && <p className={styles.said}>{entry.words}</p>}
              {entry.photos.length > 0 && (
                <div className={styles.strip}>
                  {entry.photos.map((photo, index) => (
                    <button key={photo.id} type="button" className={styles.small2} onClick={() => setOpen(photo.id)} aria-label={t('photos.open', { what: t(`loop:photo.${photo.purpose}`), n: index + 1 })}>
                      <img src={photo.thumb} alt="" loading="lazy" />
                    </button>
                  ))}
                </div>
              )}
            </>
          ),
        }))}
      />
      <PhotoViewer photos={view.photos} open={open} onOpen={setOpen} />
    </div>
  )
}
