import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { NoticeList } from '@loop/notices/notice-list'
import { useMe } from '@shared/session'
import { useTitle } from '@shared/title'

/** What the city told this person. */
export function NoticesPage() {
  const { t } = useTranslation('notices')
  useTitle(t('title'))
  const signedIn = useMe().data?.signedIn
  return (
    <div className="page plain narrow">
      <div className="row sp wrap">
        <h1>{t('title')}</h1>
        {signedIn && (
          <Link className="tap" to="/notices/preferences">
            {t('prefer.title')}
          </Link>
        )}
      </div>
      {signedIn === false && (
        <p className="mt16">
          {t('signIn')} <Link to="/sign-in?next=/notices">{t('common:signIn')}</Link>
        </p>
      )}
      <NoticeList casePath="/progress" />
    </div>
  )
}
