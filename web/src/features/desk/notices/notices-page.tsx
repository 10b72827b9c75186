import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { NoticeList } from '@loop/notices/notice-list'
import { useTitle } from '@shared/title'

/** What a member of staff was told. */
export function DeskNoticesPage() {
  const { t } = useTranslation('notices')
  useTitle(t('title'))
  return (
    <>
      <div className="row sp wrap">
        <h1>{t('title')}</h1>
        <Link className="btn" to="/desk/notices/preferences">
          {t('prefer.title')}
        </Link>
      </div>
      <NoticeList casePath="/desk/cases" />
    </>
  )
}
