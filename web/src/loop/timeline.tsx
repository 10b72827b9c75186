import { CheckOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'

export interface TimelineEntry {
  key: string
  title: ReactNode
  meta?: ReactNode
  body?: ReactNode
}

/** What happened, newest first; the first entry is where the case stands now unless all is done. */
export function Timeline({ entries, finished, label }: { entries: TimelineEntry[]; finished?: boolean; label: string }) {
  return (
    <ol className="tl" aria-label={label}>
      {entries.map((entry, index) => {
        const now = index === 0 && !finished
        return (
          <li key={entry.key} className={now ? 'now' : 'done'} aria-current={now ? 'step' : undefined}>
            <span className="dot" aria-hidden="true">
              {!now && <CheckOutlined />}
            </span>
            <div className="row wrap g8" style={{ rowGap: 0 }}>
              <b>{entry.title}</b>
              {entry.meta && <span className="s t2">{entry.meta}</span>}
            </div>
            {entry.body && <div className="s t2">{entry.body}</div>}
          </li>
        )
      })}
    </ol>
  )
}
