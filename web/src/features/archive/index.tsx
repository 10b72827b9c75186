import { useTranslation } from 'react-i18next'
import { Navigate, NavLink, Outlet, Route, Routes } from 'react-router'
import { useMe } from '@shared/session'
import styles from './archive.module.css'
import { CasesPage } from './cases-page'
import { DuePage } from './due-page'
import { HoldsPage } from './holds-page'
import { ListPage } from './list-page'
import { ListsPage } from './lists-page'
import { SchedulePage } from './schedule-page'

/** 档案: what is kept of ended cases, for how long, and how it goes. Everything under /desk/archive is routed here. */
export function Archive() {
  return (
    <Routes>
      <Route element={<Rooms />}>
        <Route index element={<Navigate to="cases" replace />} />
        <Route path="cases" element={<CasesPage />} />
        <Route path="due" element={<DuePage />} />
        <Route path="lists" element={<ListsPage />} />
        <Route path="lists/:id" element={<ListPage />} />
        <Route path="holds" element={<HoldsPage />} />
        <Route path="schedule" element={<SchedulePage />} />
        <Route path="*" element={<Navigate to="cases" replace />} />
      </Route>
    </Routes>
  )
}

const ROOMS = ['cases', 'due', 'lists', 'holds', 'schedule'] as const

function Rooms() {
  const { t } = useTranslation('archive')
  const me = useMe().data
  if (me && !me.post?.roles.includes('archivist'))
    return (
      <section className="card">
        <div className={styles.empty}>
          <b>{t('noRight.title')}</b>
          <p className="mt8">{t('noRight.words')}</p>
        </div>
      </section>
    )
  return (
    <div className={styles.page}>
      <nav className={styles.rooms} aria-label={t('rooms.label')}>
        {ROOMS.map((room) => (
          <NavLink key={room} to={`/desk/archive/${room}`}>
            {t(`rooms.${room}`)}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </div>
  )
}
