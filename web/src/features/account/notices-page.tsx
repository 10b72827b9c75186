import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useIntent } from '@shared/intent'
import { MoreButton } from '@shared/more-button'
import { useNotices } from '@shared/notices'
import { useMe } from '@shared/session'
import { useTitle } from '@shared/title'
import type { Notice, Notices } from '@shared/types'
import styles from './account.module.css'

/** What the city told this person, newest first. Having seen the page is having read it. */
export function NoticesPage() {
  const { t } = useTranslation('account')
  useTitle(t('notices.title'))
  const signedIn = useMe().data?.signedIn
  const notices = useNotices()
  useRead(notices.data?.rows[0]?.seq, notices.data?.unread ?? 0)
  return (
    <div className="page plain narrow">
      <h1>{t('notices.title')}</h1>
      {notices.error && <ProblemNote error={notices.error} onRetry={() => void notices.refetch()} />}
      {signedIn === false && notices.data?.rows.length === 0 && (
        <p className="mt16">
          {t('notices.signIn')} <Link to="/sign-in?to=/notices">{t('common:signIn')}</Link>
        </p>
      )}
      {signedIn && notices.data?.rows.length === 0 && (
        <div className="card mt24">
          <div className="bd">
            <b>{t('notices.none')}</b>
            <p className="s t2">{t('notices.noneHint')}</p>
          </div>
        </div>
      )}
      {notices.data && notices.data.rows.length > 0 && (
        <ul className={`card mt24 ${styles.notices}`}>
          {notices.data.rows.map((notice) => (
            <Row key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      <MoreButton list={notices} />
    </div>
  )
}

function Row({ notice }: { notice: Notice }) {
  const { t } = useTranslation('account')
  const pick = usePick()
  const dates = useDates()
  return (
    <li>
      <div className="row sp wrap">
        <b>
          {!notice.read && <span className="tag a">{t('notices.new')}</span>} {pick(notice, 'title')}
        </b>
        <span className="s t2">{dates.moment(notice.at)}</span>
      </div>
      <p className="t2 mt4">{pick(notice, 'words')}</p>
      {notice.caseNumber && (
        <Link className="s tap" to={`/progress/${notice.caseNumber}`}>
          {t('notices.look')}
        </Link>
      )}
    </li>
  )
}

/** Tells the platform what was seen; the marks stay until the next visit. */
function useRead(upTo: number | undefined, unread: number): void {
  const queries = useQueryClient()
  const intent = useIntent()
  const { mutate } = useMutation({
    mutationFn: (last: number) => intent.run((command) => api.post('/api/notices/read', { body: { upTo: last }, command })),
    onSuccess: () => queries.setQueryData<InfiniteData<Notices>>(['notices'], (before) => before && { ...before, pages: before.pages.map((page) => ({ ...page, unread: 0 })) }),
  })
  useEffect(() => {
    if (upTo !== undefined && unread > 0) mutate(upTo)
  }, [upTo, unread, mutate])
}
