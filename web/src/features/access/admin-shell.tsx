import { ApiOutlined, AppstoreOutlined, AuditOutlined, EyeOutlined, HeartOutlined, KeyOutlined, LockOutlined, TeamOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Outlet, useLocation, useNavigate } from 'react-router'
import { LanguageButton } from '@shared/language-button'
import { Logo } from '@shared/logo'
import { useMe, useSignOut } from '@shared/session'
import styles from './access.module.css'

export type AdminKind = 'system-admin' | 'security-admin' | 'audit-admin'
export type Place = 'accounts' | 'applications' | 'keys' | 'health' | 'roles' | 'locked' | 'records' | 'looks'

const PLACES: Record<AdminKind, Place[]> = {
  'system-admin': ['accounts', 'roles', 'applications', 'keys', 'health'],
  'security-admin': ['roles', 'locked', 'accounts'],
  'audit-admin': ['looks', 'records'],
}
const ICONS: Record<Place, ReactNode> = {
  accounts: <TeamOutlined aria-hidden />,
  applications: <AppstoreOutlined aria-hidden />,
  keys: <ApiOutlined aria-hidden />,
  health: <HeartOutlined aria-hidden />,
  roles: <KeyOutlined aria-hidden />,
  locked: <LockOutlined aria-hidden />,
  records: <AuditOutlined aria-hidden />,
  looks: <EyeOutlined aria-hidden />,
}

export const placesOf = (kind: AdminKind): Place[] => PLACES[kind]

/** The frame of the administrators: whose duty it is on top, its few pages at the side. */
export function AdminShell({ kind }: { kind: AdminKind }) {
  const { t } = useTranslation('access')
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const me = useMe().data
  const signOut = useSignOut()
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('common:skip')}
      </a>
      <header className={styles.top}>
        <Link to="/admin" className={styles.logo}>
          <Logo />
          <span className={styles.brand}>{t('common:brand')}</span>
        </Link>
        <b className="ell">{t(`kind.${kind}`)}</b>
        <span className="grow" />
        <LanguageButton />
        <Link to="/mine/security" className={styles.who}>
          {me?.account?.name}
        </Link>
        <button type="button" className="linkish nw" onClick={() => signOut.mutate(undefined, { onSuccess: () => void navigate('/sign-in?to=/admin') })}>
          {t('common:signOut')}
        </button>
      </header>
      <nav className={styles.side} aria-label={t('menu')}>
        {placesOf(kind).map((place) => (
          <Link key={place} to={`/admin/${place}`} aria-current={pathname === `/admin/${place}` ? 'page' : undefined}>
            {ICONS[place]}
            {t(`place.${place}`)}
          </Link>
        ))}
      </nav>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
