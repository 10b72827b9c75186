import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, NavLink, Outlet, Route, Routes, useLocation } from 'react-router'
import { useMe } from '@shared/session'
import { ExclusionsPage } from './exclusions-page'
import { OrderPage } from './order-page'
import { OrdersPage } from './orders-page'
import { OutagesPage } from './outages-page'
import styles from './oversight.module.css'
import { RatesPage } from './rates-page'
import { SamplesPage } from './samples-page'

/** 督办: whether promises are kept. Everything under /desk/oversight is routed here. */
export function Oversight() {
  return (
    <Routes>
      <Route element={<Rooms />}>
        <Route index element={<Navigate to="orders" replace />} />
        <Route path="orders" element={<OrdersPage />} />
        <Route path="rates" element={<RatesPage />} />
        <Route path="samples" element={<SamplesPage />} />
        <Route path="outages" element={<OutagesPage />} />
        <Route path="exclusions" element={<ExclusionsPage />} />
        <Route path="*" element={<Navigate to="orders" replace />} />
      </Route>
      <Route path="orders/:number" element={<OrderPage />} />
    </Routes>
  )
}

function Rooms() {
  const { t } = useTranslation('oversight')
  const supervises = useMe().data?.post?.roles.includes('supervisor')
  const rooms = ['orders', 'rates', 'samples', 'exclusions', ...(supervises ? (['outages'] as const) : [])] as const
  const bar = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // On a phone the bar is longer than the screen; the room one is in must be seen.
  useEffect(() => {
    // Newer browsers answer with a promise, which would be taken for a clean-up.
    void bar.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname, supervises])
  return (
    <div className={styles.page}>
      <nav ref={bar} className={styles.rooms} aria-label={t('rooms.label')}>
        {rooms.map((room) => (
          <NavLink key={room} to={`/desk/oversight/${room}`}>
            {t(`rooms.${room}`)}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </div>
  )
}
