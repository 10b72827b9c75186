import { useTranslation } from 'react-i18next'
import { Navigate, NavLink, Outlet, Route, Routes } from 'react-router'
import styles from './data.module.css'
import { GrantsPage } from './grants-page'
import { LooksPage } from './looks-page'

/** 数据授权: who may read which fields of the base libraries, and who did. Everything under /desk/data is routed here. */
export function Data() {
  return (
    <Routes>
      <Route element={<Rooms />}>
        <Route index element={<Navigate to="grants" replace />} />
        <Route path="grants" element={<GrantsPage />} />
        <Route path="looks" element={<LooksPage />} />
        <Route path="*" element={<Navigate to="grants" replace />} />
      </Route>
    </Routes>
  )
}

function Rooms() {
  const { t } = useTranslation('data')
  return (
    <div className={styles.page}>
      <nav className={styles.rooms} aria-label={t('rooms.label')}>
        {(['grants', 'looks'] as const).map((room) => (
          <NavLink key={room} to={`/desk/data/${room}`}>
            {t(`rooms.${room}`)}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </div>
  )
}
