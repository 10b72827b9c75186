import { CameraOutlined, HomeOutlined, ScheduleOutlined, UserOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import styles from './public-shell.module.css'

const tabs = [
  { to: '/', name: 'home', icon: <HomeOutlined /> },
  { to: '/report', name: 'report', icon: <CameraOutlined /> },
  { to: '/progress', name: 'progress', icon: <ScheduleOutlined /> },
  { to: '/mine', name: 'mine', icon: <UserOutlined /> },
] as const

/** The four ways on a phone. */
export function TabBar() {
  const { t } = useTranslation()
  return (
    <nav className={styles.tabs} aria-label={t('nav.label')}>
      {tabs.map(({ to, name, icon }) => (
        <NavLink key={to} to={to} end={to === '/'}>
          {icon}
          {t(`nav.${name}`)}
        </NavLink>
      ))}
    </nav>
  )
}
