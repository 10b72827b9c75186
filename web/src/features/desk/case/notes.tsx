import { CheckCircleFilled, WarningFilled } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { around, lastList } from '../tasks/last-list'
import type { Entry, Offer } from '../types'
import { hasSheet } from './beside'
import { UNDO } from './needs'
import type { Done } from './use-acting'

/** It is done, what follows, and the next one. */
export function DoneNote({ done: { offer, view }, onUndo }: { done: Done; onUndo: (undo: Offer) => void }) {
  const { t, i18n } = useTranslation('desk')
  const pick = usePick()
  const [list] = useState(lastList)
  const next = around(list, view.number)?.next
  const undo = view.acts.find(({ act, allowed }) => act === UNDO && allowed)
  const finished = offer.task !== undefined && !hasSheet(offer) && offer.act !== 'claim' && offer.act !== 'release'
  return (
    <div className="note ok" role="status">
      <CheckCircleFilled aria-hidden />
      <div className="grow">
        <b>{t('done.title', { act: pick(offer, 'label') })}</b>
        <div className="s">{finished ? t('done.now', { stage: pick(view, 'stageText') }) : t(i18n.exists(`done.${offer.act}`, { ns: 'desk' }) ? `done.${offer.act}` : 'done.default')}</div>
      </div>
      {undo && (
        <button type="button" className="btn" onClick={() => onUndo(undo)}>
          {t('done.undo')}
        </button>
      )}
      {finished && (
        <span className="row g12 wrap">
          {next && <Link to={`/desk/cases/${next}`}>{t('case.next')}</Link>}
          <Link to={list?.address ?? '/desk/tasks'}>{t('lost.back')}</Link>
        </span>
      )}
    </div>
  )
}

/** Somebody else acted while the page was open. */
export function NewsNote({ news, typed, onKnow }: { news: Entry[]; typed: boolean; onKnow: () => void }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const dates = useDates()
  return (
    <div className="note w" role="status">
      <WarningFilled aria-hidden />
      <div className="grow">
        <b>{t('news.title')}</b>
        <ul role="list" className="s">
          {news.map((entry) => (
            <li key={entry.seq}>
              {dates.time(entry.at)} {entry.actor && `${entry.actor} · `}
              {pick(entry, 'title')}
              {entry.words && t('news.words', { words: entry.words })}
            </li>
          ))}
        </ul>
        {typed && <div className="s">{t('news.kept')}</div>}
      </div>
      <button type="button" className="linkish" onClick={onKnow}>
        {t('news.know')}
      </button>
    </div>
  )
}
