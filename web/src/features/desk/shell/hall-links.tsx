import { DashboardOutlined, FileSyncOutlined, GiftOutlined, SmileOutlined, SolutionOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useMe } from '@shared/session'

const entries: { to: string; name: string; icon: ReactNode; roles: string[] }[] = [
  { to: '/desk/window', name: 'window', icon: <SolutionOutlined aria-hidden />, roles: ['receptionist', 'issuer', 'hall-leader'] },
  { to: '/desk/papers', name: 'papers', icon: <FileSyncOutlined aria-hidden />, roles: ['receptionist', 'issuer', 'hall-leader', 'clerk'] },
  { to: '/desk/issuing', name: 'issuing', icon: <GiftOutlined aria-hidden />, roles: ['issuer'] },
  { to: '/desk/halls/city/live', name: 'live', icon: <DashboardOutlined aria-hidden />, roles: ['hall-leader'] },
  { to: '/desk/agents', name: 'agents', icon: <SmileOutlined aria-hidden />, roles: ['helper'] },
]

/** Windows, papers, results and errands, for those whose post works there. */
export function HallLinks({ folded, onGo }: { folded: boolean; onGo?: () => void }) {
  const { t } = useTranslation('desk')
  const roles = useMe().data?.post?.roles ?? []
  const { pathname } = useLocation()
  const mine = entries.filter((one) => one.roles.some((role) => roles.includes(role)))
  if (mine.length === 0) return null
  return (
    <>
      {!folded && <h2>{t('menu.halls')}</h2>}
      {mine.map(({ to, name, icon }) => (
        <Link key={to} to={to} aria-current={pathname.startsWith(to) ? 'page' : undefined} aria-label={folded ? t(`menu.${name}`) : undefined} title={folded ? t(`menu.${name}`) : undefined} onClick={onGo}>
          {icon}
          {!folded && t(`menu.${name}`)}
        </Link>
      ))}
    </>
  )
}
