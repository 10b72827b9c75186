import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { WaitingList } from '@loop/waiting-list'
import { useMe } from '@shared/session'
import { useTitle } from '@shared/title'

/** One list of everything that waits for me, from every part of the city. */
export function WaitingPage() {
  const { t } = useTranslation('account')
  useTitle(t('waiting.title'))
  const me = useMe().data
  return (
    <div className="page plain narrow">
      <h1>{t('waiting.title')}</h1>
      <p className="t2 mt8">{t('waiting.lead')}</p>
      {me && !me.signedIn ? (
        <Link className="btn p mt24" to="/sign-in?to=/my/waiting">
          {t('common:signIn')}
        </Link>
      ) : (
        <WaitingList />
      )}
    </div>
  )
}
