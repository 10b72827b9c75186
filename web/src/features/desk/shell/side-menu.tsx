import { ApartmentOutlined, AuditOutlined, BarChartOutlined, BookOutlined, DatabaseOutlined, ClockCircleOutlined, DoubleLeftOutlined, DoubleRightOutlined, EnvironmentOutlined, FolderOpenOutlined, GiftOutlined, HomeOutlined, InboxOutlined, ProfileOutlined, SolutionOutlined, TeamOutlined, ThunderboltOutlined, TrophyOutlined, UnorderedListOutlined, WarningOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useMe } from '@shared/session'
import type { View } from '../tasks/filters'
import { useCounts } from '../tasks/use-tasks'
import { CareLinks } from './care-links'
import { HallLinks } from './hall-links'
import styles from './shell.module.css'

const entries: { view: View; icon: ReactNode }[] = [
  { view: 'mine', icon: <InboxOutlined aria-hidden /> },
  { view: 'pool', icon: <ThunderboltOutlined aria-hidden /> },
  { view: 'today', icon: <ClockCircleOutlined aria-hidden /> },
  { view: 'overdue', icon: <WarningOutlined aria-hidden /> },
  { view: 'unit', icon: <TeamOutlined aria-hidden /> },
  { view: 'done', icon: <SolutionOutlined aria-hidden /> },
]

export function SideMenu({ folded, onFold }: { folded: boolean; onFold: (folded: boolean) => void }) {
  const { t } = useTranslation('desk')
  const words = folded ? t('menu.unfold') : t('menu.fold')
  return (
    <nav className={styles.side} aria-label={t('menu.label')}>
      <MenuLinks folded={folded} />
      <button type="button" className={styles.fold} onClick={() => onFold(!folded)} aria-label={words} title={words}>
        {folded ? <DoubleRightOutlined aria-hidden /> : <DoubleLeftOutlined aria-hidden />}
        {!folded && t('menu.fold')}
      </button>
    </nav>
  )
}

const oversight = [
  { room: 'orders', icon: <AuditOutlined aria-hidden /> },
  { room: 'rates', icon: <BarChartOutlined aria-hidden /> },
] as const

const PATROL = new Set(['collector', 'verifier', 'chief', 'supervisor'])
const EVALUATION = '/desk/patrol/evaluation'

/** Only ways that lead somewhere. */
export function MenuLinks({ folded = false, onGo }: { folded?: boolean; onGo?: () => void }) {
  const { t } = useTranslation('desk')
  const counts = useCounts()
  const roles = useMe().data?.post?.roles ?? []
  const archivist = roles.includes('archivist')
  const { pathname, search } = useLocation()
  const now = pathname === '/desk/tasks' ? (new URLSearchParams(search).get('view') ?? 'mine') : undefined
  return (
    <>
      <Link to="/desk/waiting" aria-current={pathname === '/desk/waiting' ? 'page' : undefined} aria-label={folded ? t('menu.waiting') : undefined} title={folded ? t('menu.waiting') : undefined} onClick={onGo}>
        <UnorderedListOutlined aria-hidden />
        {!folded && t('menu.waiting')}
      </Link>
      {entries.map(({ view, icon }) => {
        const count = view === 'done' ? undefined : counts?.[view]
        const name = t(`menu.${view}`)
        return (
          <Link key={view} to={`/desk/tasks?view=${view}`} aria-current={now === view ? 'page' : undefined} aria-label={folded ? name : undefined} title={folded ? name : undefined} onClick={onGo}>
            {icon}
            {!folded && name}
            {!folded && count !== undefined && count > 0 && <span className={`cnt ${view === 'overdue' ? '' : styles.calm}`}>{count > 999 ? '999+' : count}</span>}
          </Link>
        )
      })}
      {roles.some((role) => PATROL.has(role)) && (
        <Link to="/desk/patrol" aria-current={pathname.startsWith('/desk/patrol') && !pathname.startsWith(EVALUATION) ? 'page' : undefined} aria-label={folded ? t('menu.patrol') : undefined} title={folded ? t('menu.patrol') : undefined} onClick={onGo}>
          <EnvironmentOutlined aria-hidden />
          {!folded && t('menu.patrol')}
        </Link>
      )}
      <HallLinks folded={folded} onGo={onGo} />
      {!folded && <h2>{t('menu.oversight')}</h2>}
      {oversight.map(({ room, icon }) => (
        <Link key={room} to={`/desk/oversight/${room}`} aria-current={pathname.startsWith(`/desk/oversight/${room}`) ? 'page' : undefined} aria-label={folded ? t(`menu.${room}`) : undefined} title={folded ? t(`menu.${room}`) : undefined} onClick={onGo}>
          {icon}
          {!folded && t(`menu.${room}`)}
        </Link>
      ))}
      <Link to={EVALUATION} aria-current={pathname.startsWith(EVALUATION) ? 'page' : undefined} aria-label={folded ? t('menu.evaluation') : undefined} title={folded ? t('menu.evaluation') : undefined} onClick={onGo}>
        <TrophyOutlined aria-hidden />
        {!folded && t('menu.evaluation')}
      </Link>
      <CareLinks folded={folded} onGo={onGo} />
      {!folded && <h2>{t('menu.elsewhere')}</h2>}
      <Link to="/desk/procedures" aria-current={pathname.startsWith('/desk/procedures') ? 'page' : undefined} aria-label={folded ? t('menu.procedures') : undefined} title={folded ? t('menu.procedures') : undefined} onClick={onGo}>
        <ApartmentOutlined aria-hidden />
        {!folded && t('menu.procedures')}
      </Link>
      <Link to="/desk/items" aria-current={pathname.startsWith('/desk/items') ? 'page' : undefined} aria-label={folded ? t('menu.items') : undefined} title={folded ? t('menu.items') : undefined} onClick={onGo}>
        <ProfileOutlined aria-hidden />
        {!folded && t('menu.items')}
      </Link>
      <Link to="/desk/handbooks" aria-current={pathname.startsWith('/desk/handbooks') ? 'page' : undefined} aria-label={folded ? t('menu.handbooks') : undefined} title={folded ? t('menu.handbooks') : undefined} onClick={onGo}>
        <BookOutlined aria-hidden />
        {!folded && t('menu.handbooks')}
      </Link>
      <Link to="/desk/benefits" aria-current={pathname.startsWith('/desk/benefits') ? 'page' : undefined} aria-label={folded ? t('menu.benefits') : undefined} title={folded ? t('menu.benefits') : undefined} onClick={onGo}>
        <GiftOutlined aria-hidden />
        {!folded && t('menu.benefits')}
      </Link>
      <Link to="/desk/data" aria-current={pathname.startsWith('/desk/data') ? 'page' : undefined} aria-label={folded ? t('menu.data') : undefined} title={folded ? t('menu.data') : undefined} onClick={onGo}>
        <DatabaseOutlined aria-hidden />
        {!folded && t('menu.data')}
      </Link>
      {archivist && (
        <Link to="/desk/archive" aria-current={pathname.startsWith('/desk/archive') ? 'page' : undefined} aria-label={folded ? t('menu.archive') : undefined} title={folded ? t('menu.archive') : undefined} onClick={onGo}>
          <FolderOpenOutlined aria-hidden />
          {!folded && t('menu.archive')}
        </Link>
      )}
      <Link to="/" aria-label={folded ? t('menu.public') : undefined} title={folded ? t('menu.public') : undefined} onClick={onGo}>
        <HomeOutlined aria-hidden />
        {!folded && t('menu.public')}
      </Link>
    </>
  )
}
