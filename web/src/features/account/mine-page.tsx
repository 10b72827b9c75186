import { RightOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { CallButton } from '@shared/call-button'
import { useElder } from '@shared/elder'
import { LanguageButton } from '@shared/language-button'
import { useUnread } from '@shared/notices'
import { useMe, useSignOut } from '@shared/session'
import { useTitle } from '@shared/title'
import styles from './account.module.css'

/** The person's own page: reports, notices, language, size of print, signing in and out. */
export function MinePage() {
  const { t } = useTranslation('account')
  useTitle(t('mine.title'))
  const me = useMe().data
  return (
    <div className="page plain narrow">
      <h1>{me?.account?.name ?? t('mine.title')}</h1>
      {me?.signedIn ? <p className="t2 mt4">{me.account?.login}</p> : <p className="t2 mt4">{t('mine.visitor')}</p>}
      <Ways />
      <Settings />
      <div className="row wrap g12 mt24">
        {me?.signedIn ? (
          <SignOut />
        ) : (
          <Link className="btn p" to="/sign-in">
            {t('common:signIn')}
          </Link>
        )}
        <CallButton />
      </div>
    </div>
  )
}

function Ways() {
  const { t } = useTranslation('account')
  const me = useMe().data
  const unread = useUnread()
  return (
    <ul className={`card mt24 ${styles.ways}`}>
      <li>
        <Link to="/progress">
          <span className="grow">{t('mine.reports')}</span>
          <RightOutlined aria-hidden className="t3" />
        </Link>
      </li>
      {unread !== undefined && (
        <li>
          <Link to="/notices">
            <span className="grow">{t('notices.title')}</span>
            {unread > 0 && <span className="cnt">{unread}</span>}
            <RightOutlined aria-hidden className="t3" />
          </Link>
        </li>
      )}
      {me?.signedIn &&
        (['my/waiting', 'my/applications', 'my/family', 'my/benefits', 'wallet', 'my/data'] as const).map((place) => (
          <li key={place}>
            <Link to={`/${place}`}>
              <span className="grow">{t(`mine.${place.replace('/', '-')}`)}</span>
              <RightOutlined aria-hidden className="t3" />
            </Link>
          </li>
        ))}
      {me?.signedIn && (
        <li>
          <Link to="/mine/security">
            <span className="grow">{t('mine.security')}</span>
            <RightOutlined aria-hidden className="t3" />
          </Link>
        </li>
      )}
      {me?.account?.kind.endsWith('-admin') && (
        <li>
          <Link to="/admin">
            <span className="grow">{t('mine.admin')}</span>
            <RightOutlined aria-hidden className="t3" />
          </Link>
        </li>
      )}
      {me?.account?.kind === 'staff' && (
        <li>
          <Link to="/desk">
            <span className="grow">{t('common:desk')}</span>
            <RightOutlined aria-hidden className="t3" />
          </Link>
        </li>
      )}
    </ul>
  )
}

function Settings() {
  const { t } = useTranslation('account')
  const { elder, choose } = useElder()
  return (
    <div className={`card mt16 ${styles.settings}`}>
      <div>
        <span className="grow">{t('mine.language')}</span>
        <LanguageButton />
      </div>
      <div>
        <span className="grow">{t('mine.print')}</span>
        <button type="button" className="linkish" onClick={() => choose(!elder)}>
          {elder ? t('common:elder.off') : t('common:elder.on')}
        </button>
      </div>
    </div>
  )
}

function SignOut() {
  const { t } = useTranslation('account')
  const navigate = useNavigate()
  const signOut = useSignOut()
  return (
    <button type="button" className="btn" aria-disabled={signOut.isPending} onClick={() => signOut.mutate(undefined, { onSuccess: () => navigate('/') })}>
      {t('common:signOut')}
    </button>
  )
}
