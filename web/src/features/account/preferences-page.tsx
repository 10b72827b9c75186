import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Preferences } from '@loop/notices/preferences'
import { useMe } from '@shared/session'
import { useTitle } from '@shared/title'

/** Where a citizen says how to be told. */
export function PreferencesPage() {
  const { t } = useTranslation('notices')
  useTitle(t('prefer.title'))
  const signedIn = useMe().data?.signedIn
  return (
    <div className="page plain narrow">
      <h1>{t('prefer.title')}</h1>
      <p className="t2 mt8">{t('prefer.hint')}</p>
      {signedIn === false ? (
        <p className="mt16">
          {t('signIn')} <Link to="/sign-in?next=/notices/preferences">{t('common:signIn')}</Link>
        </p>
      ) : (
        <Preferences />
      )}
    </div>
  )
}
