import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useTitle } from '@shared/title'

export function NotFoundPage() {
  const { t } = useTranslation()
  useTitle(t('notFound.title'))
  return (
    <div className="page plain">
      <h1>{t('notFound.title')}</h1>
      <p className="mt8 t2">{t('notFound.words')}</p>
      <p className="row wrap g12 mt24">
        <Link className="btn p" to="/">
          {t('notFound.home')}
        </Link>
        <Link className="btn" to="/progress">
          {t('notFound.progress')}
        </Link>
      </p>
    </div>
  )
}
