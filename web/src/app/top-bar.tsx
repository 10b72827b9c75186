import { BellOutlined, FontSizeOutlined, LeftOutlined, UserOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, useMatches, useNavigate } from 'react-router'
import { useElder } from '@shared/elder'
import { usePick } from '@shared/i18n'
import { LanguageButton } from '@shared/language-button'
import { Logo } from '@shared/logo'
import { useUnread } from '@shared/notices'
import { useCity, useMe } from '@shared/session'
import styles from './public-shell.module.css'

const links = [
  ['/', 'home'],
  ['/items', 'items'],
  ['/report', 'reportLong'],
  ['/progress', 'progressLong'],
  ['/mine', 'mine'],
] as const

/** Phones show where one came from on inner pages; desks always show the main ways. */
export function TopBar() {
  const { t } = useTranslation()
  const inner = useMatches().some((match) => (match.handle as { inner?: boolean } | undefined)?.inner)
  return (
    <header className={styles.top}>
      <div className="page">
        {inner && <BackOnPhone />}
        <Brand hidden={inner} />
        <nav className={`${styles.links} ${styles.onlyDesk}`} aria-label={t('nav.label')}>
          {links.map(([to, name]) => (
            <NavLink key={to} to={to} end={to === '/'}>
              {t(`nav.${name}`)}
            </NavLink>
          ))}
        </nav>
        <div className={styles.side}>
          <Bell />
          <ElderButton />
          <span className={`${styles.onlyDesk} ${styles.quiet}`}>
            <LanguageButton />
          </span>
          <Person />
        </div>
      </div>
    </header>
  )
}

function Brand({ hidden }: { hidden: boolean }) {
  const { t } = useTranslation()
  const pick = usePick()
  const city = useCity().data
  return (
    <Link to="/" className={`${styles.brand} ${hidden ? styles.onlyDesk : ''}`}>
      <Logo />
      <span>
        {t('brand')} <small>{city ? t('service', { city: pick(city, 'name') }) : '\u00a0'}</small>
      </span>
    </Link>
  )
}

function BackOnPhone() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const back = () => (window.history.length > 1 ? navigate(-1) : navigate('/'))
  return (
    <button type="button" className={`${styles.back} ${styles.onlyPhone}`} onClick={back} aria-label={t('back')}>
      <LeftOutlined />
    </button>
  )
}

function Bell() {
  const { t } = useTranslation()
  const unread = useUnread()
  if (unread === undefined) return null
  return (
    <Link to="/notices" className={styles.bell} aria-label={unread > 0 ? t('noticesUnread', { count: unread }) : t('notices')}>
      <BellOutlined />
      {unread > 0 && (
        <span className="cnt" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  )
}

function ElderButton() {
  const { t } = useTranslation()
  const { choose } = useElder()
  return (
    <button type="button" className={`btn ${styles.elderButton}`} onClick={() => choose(true)}>
      <FontSizeOutlined aria-hidden />
      {t('elder.on')}
    </button>
  )
}

function Person() {
  const { t } = useTranslation()
  const me = useMe().data
  return (
    <Link to={me?.signedIn ? '/mine' : '/sign-in'} className={`row g4 tap ${styles.onlyDesk} ${styles.quiet}`}>
      <UserOutlined aria-hidden />
      <span className={styles.name}>{me?.account?.name ?? t('signIn')}</span>
    </Link>
  )
}
