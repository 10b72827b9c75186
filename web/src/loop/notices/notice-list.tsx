import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { MoreButton } from '@shared/more-button'
import type { Notice } from '@shared/types'
import { byDay } from './by-day'
import styles from './notices.module.css'
import { NoticeFilter } from './notice-filter'
import { useNoticeList } from './use-notice-list'

/** What somebody was told, by day, newest first; each leads to its case at `casePath`. */
export function NoticeList({ casePath }: { casePath: string }) {
  const { t } = useTranslation('notices')
  const { list, filter, choose, readAll, readOne } = useNoticeList()
  const rows = list.data?.rows ?? []
  const unread = list.data?.unread ?? 0
  return (
    <>
      <NoticeFilter filter={filter} onChoose={choose} unread={unread} onReadAll={() => readAll.mutate(rows[0]?.seq ?? 0)} busy={readAll.isPending} />
      {list.error && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
      {(readAll.error ?? readOne.error) && <ProblemNote error={readAll.error ?? readOne.error} />}
      {list.isSuccess && rows.length === 0 && (
        <div className="card mt16">
          <div className="bd">
            <b>{filter.theme || filter.unread ? t('none.filtered') : t('none.all')}</b>
            <p className="s t2">{filter.theme || filter.unread ? t('none.filteredHint') : t('none.allHint')}</p>
          </div>
        </div>
      )}
      {byDay(rows).map(({ day, rows: told }) => (
        <section key={day} className="mt16">
          <DayTitle day={day} />
          <ul role="list" className={`card mt8 ${styles.list}`}>
            {told.map((notice) => (
              <Row key={notice.id} notice={notice} casePath={casePath} onRead={() => readOne.mutate(notice.seq)} />
            ))}
          </ul>
        </section>
      ))}
      <MoreButton list={list} />
    </>
  )
}

function DayTitle({ day }: { day: string }) {
  const dates = useDates()
  return <h2 className={styles.day}>{dates.day(`${day}T12:00:00+08:00`)}</h2>
}

function Row({ notice, casePath, onRead }: { notice: Notice; casePath: string; onRead: () => void }) {
  const { t } = useTranslation('notices')
  const pick = usePick()
  const dates = useDates()
  return (
    <li className={notice.read ? '' : styles.new}>
      <div className="row g8 top">
        <i className={styles.mark} aria-hidden />
        <div className="grow">
          <b>
            {!notice.read && <span className="vh">{t('unread')}</span>}
            {pick(notice, 'title')}
          </b>
          <p className="t2">{pick(notice, 'words')}</p>
        </div>
        <span className="s t3 nw">{dates.time(notice.at)}</span>
      </div>
      <div className={styles.acts}>
        {notice.caseNumber && (
          <Link className="s tap" to={`${casePath}/${notice.caseNumber}`} onClick={() => !notice.read && onRead()}>
            {t('look')}
          </Link>
        )}
        {!notice.read && (
          <button type="button" className="linkish s" onClick={onRead}>
            {t('markRead')}
          </button>
        )}
      </div>
    </li>
  )
}
