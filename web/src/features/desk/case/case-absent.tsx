import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePick } from '@shared/i18n'
import { useMe } from '@shared/session'

/** Not there, or not for this post: both look the same, and both say who can help. */
export function CaseAbsent() {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const post = useMe().data?.post
  return (
    <section className="card">
      <div className="bd col g12">
        <h1>{t('absent.title')}</h1>
        <p>{t('absent.words', { post: post ? pick(post, 'title') : '' })}</p>
        <p className="t2">{t('absent.grant')}</p>
        <p>
          <Link className="btn p" to="/desk/tasks">
            {t('lost.back')}
          </Link>
        </p>
      </div>
    </section>
  )
}
