import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useTitle } from '@shared/title'

const PLACES = ['client_id', 'redirect_uri', 'response_type', 'scope', 'post_logout_redirect_uri', 'id_token_hint']

/** Another system sent the browser here with a request that cannot be carried out; its people can mend it, the person cannot. */
export function RefusedPage() {
  const { t } = useTranslation('account')
  useTitle(t('refused.title'))
  const [search] = useSearchParams()
  const place = PLACES.find((one) => one === search.get('place'))
  return (
    <div className="page plain narrow">
      <h1>{t('refused.title')}</h1>
      <p className="mt16">{place ? t('refused.place', { place }) : t('refused.words')}</p>
      <p className="mt8">{t('refused.remedy')}</p>
      <p className="s t3 mt16">
        {[search.get('error'), search.get('client')]
          .filter((word): word is string => word !== null && /^[\w.-]{1,60}$/.test(word))
          .join(' · ')}
      </p>
      <p className="mt24">
        <Link className="btn" to="/">
          {t('common:home')}
        </Link>
      </p>
    </div>
  )
}
