import { useTranslation } from 'react-i18next'
import { Navigate, NavLink, Outlet, Route, Routes } from 'react-router'
import styles from './desk.module.css'
import { DeskListPage } from './desk-list-page'
import { DeskListsPage } from './desk-lists-page'
import { DeskPoliciesPage } from './desk-policies-page'
import { DeskPolicyPage } from './desk-policy-page'
import { RoundsPage } from './rounds-page'
import { StopsPage } from './stops-page'
import { UnpaidPage } from './unpaid-page'

const ROOMS = ['policies', 'lists', 'unpaid', 'stops', 'rounds'] as const

/** 政策兑付: policies, the lists of whom they are paid to, the money. Everything under /desk/benefits is routed here. */
export function BenefitDesk() {
  return (
    <Routes>
      <Route element={<Rooms />}>
        <Route index element={<Navigate to="policies" replace />} />
        <Route path="policies" element={<DeskPoliciesPage />} />
        <Route path="policies/:code" element={<DeskPolicyPage />} />
        <Route path="lists" element={<DeskListsPage />} />
        <Route path="lists/:number" element={<DeskListPage />} />
        <Route path="unpaid" element={<UnpaidPage />} />
        <Route path="stops" element={<StopsPage />} />
        <Route path="rounds" element={<RoundsPage />} />
        <Route path="*" element={<Navigate to="policies" replace />} />
      </Route>
    </Routes>
  )
}

function Rooms() {
  const { t } = useTranslation('benefitdesk')
  return (
    <div className={styles.page}>
      <nav className={styles.rooms} aria-label={t('rooms.label')}>
        {ROOMS.map((room) => (
          <NavLink key={room} to={`/desk/benefits/${room}`}>
            {t(`rooms.${room}`)}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </div>
  )
}
