import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { useElder } from '@shared/elder'
import { ElderBar } from './elder-bar'
import { Footer } from './footer'
import { OfflineBar } from './offline-bar'
import styles from './public-shell.module.css'
import { TabBar } from './tab-bar'
import { TopBar } from './top-bar'

/** The public side's frame: top bar on desks, bottom tabs on phones, large print when chosen. */
export function PublicShell() {
  const { t } = useTranslation()
  const { elder } = useElder()
  const main = useRef<HTMLElement>(null)
  useFocusOnArrival(main)
  return (
    <div className={elder ? styles.elder : styles.standard}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      {elder ? <ElderBar /> : <TopBar />}
      <OfflineBar />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <Footer />
      {!elder && <TabBar />}
      <ScrollRestoration />
    </div>
  )
}

/** A new page starts at its beginning for screen readers too. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname, main])
}
