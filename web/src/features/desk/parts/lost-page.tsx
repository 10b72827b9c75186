import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useTitle } from '@shared/title'

export function LostPage() {
  const { t } = useTranslation('desk')
  useTitle(t('lost.title'))
  return (
    <section className="card">
      <div className="bd col g12">
        <h1>{t('lost.title')}</h1>
        <p className="t2">{t('lost.words')}</p>
        <p>
          <Link className="btn p" to="/desk/tasks">
            {t('lost.back')}
          </Link>
        </p>
      </div>
    </section>
  )
}
