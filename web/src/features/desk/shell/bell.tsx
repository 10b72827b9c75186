import { BellOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useNotices, useUnread } from '@shared/notices'
import type { Notice } from '@shared/types'
import { Menu } from '../parts/menu'
import styles from './shell.module.css'

export function Bell() {
  const { t } = useTranslation('desk')
  const unread = useUnread() ?? 0
  const label = (
    <>
      <BellOutlined aria-hidden />
      {unread > 0 && <span className="cnt">{unread > 99 ? '99+' : unread}</span>}
    </>
  )
  return (
    <Menu align="right" className={styles.icon} label={label} name={unread > 0 ? t('common:noticesUnread', { count: unread }) : t('common:notices')}>
      {(close) => <NoticeList onGo={close} />}
    </Menu>
  )
}

function NoticeList({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation('desk')
  const notices = useNotices()
  const queries = useQueryClient()
  const read = useMutation({
    mutationFn: (upTo: number) => api.post('/api/notices/read', { body: { upTo } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
  const rows = notices.data?.rows ?? []
  const newest = rows[0]
  return (
    <div className={styles.notices}>
      <div className="row sp">
        <h2>{t('common:notices')}</h2>
        {newest && (notices.data?.unread ?? 0) > 0 && (
          <button type="button" className="linkish s" onClick={() => read.mutate(newest.seq)} disabled={read.isPending}>
            {t('notices.readAll')}
          </button>
        )}
      </div>
      {notices.isError && <ProblemNote error={notices.error} onRetry={() => void notices.refetch()} />}
      {read.isError && <ProblemNote error={read.error} />}
      {notices.isSuccess && rows.length === 0 && <p className="s t2">{t('notices.none')}</p>}
      <ul role="list">
        {rows.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} onGo={onGo} />
        ))}
      </ul>
    </div>
  )
}

function NoticeRow({ notice, onGo }: { notice: Notice; onGo: () => void }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const dates = useDates()
  const words = (
    <>
      <span className="row g8">
        {!notice.read && <i className={styles.unread} aria-label={t('notices.unread')} role="img" />}
        <b className="grow">{pick(notice, 'title')}</b>
        <span className="xs t3 nw">{dates.short(notice.at)}</span>
      </span>
      <span className="s t2">{pick(notice, 'words')}</span>
    </>
  )
  return (
    <li>
      {notice.caseNumber ? (
        <Link to={`/desk/cases/${notice.caseNumber}`} onClick={onGo}>
          {words}
        </Link>
      ) : (
        <div>{words}</div>
      )}
    </li>
  )
}
