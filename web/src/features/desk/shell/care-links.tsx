import { BellOutlined, DislikeOutlined, PhoneOutlined, SendOutlined, StarOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useMe } from '@shared/session'

const entries: { to: string; name: string; icon: ReactNode; role?: string }[] = [
  { to: '/desk/callbacks', name: 'callbacks', icon: <PhoneOutlined aria-hidden />, role: 'agent' },
  { to: '/desk/reviews', name: 'reviews', icon: <DislikeOutlined aria-hidden /> },
  { to: '/desk/rated-units', name: 'units', icon: <StarOutlined aria-hidden /> },
  { to: '/desk/notices', name: 'notices', icon: <BellOutlined aria-hidden /> },
  { to: '/desk/queue', name: 'queue', icon: <SendOutlined aria-hidden />, role: 'supervisor' },
]

/** Ratings, call-backs and notices; what the present post has no right to is not shown. */
export function CareLinks({ folded, onGo }: { folded: boolean; onGo?: () => void }) {
  const { t } = useTranslation('ratings')
  const roles = useMe().data?.post?.roles ?? []
  const { pathname } = useLocation()
  return (
    <>
      {!folded && <h2>{t('menu.title')}</h2>}
      {entries
        .filter(({ role }) => !role || roles.includes(role))
        .map(({ to, name, icon }) => (
          <Link key={to} to={to} aria-current={pathname.startsWith(to) ? 'page' : undefined} aria-label={folded ? t(`menu.${name}`) : undefined} title={folded ? t(`menu.${name}`) : undefined} onClick={onGo}>
            {icon}
            {!folded && t(`menu.${name}`)}
          </Link>
        ))}
    </>
  )
}
