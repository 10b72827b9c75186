import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation } from 'react-router'
import { useMedia, usePhone } from '../parts/use-media'
import { DeskTop } from './desk-top'
import styles from './shell.module.css'
import { SideMenu } from './side-menu'
import { useFolded } from './use-folded'

/** The staff's frame: a bar on top, the menu at the side, folded on case pages; a drawer on phones. */
export function DeskShell() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const phone = usePhone()
  const wide = useMedia('(min-width: 1120px)')
  const [kept, fold] = useFolded(pathname.startsWith('/desk/cases/'))
  const folded = kept || !wide
  const main = useRef<HTMLElement>(null)
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    main.current?.focus({ preventScroll: true })
    main.current?.scrollTo(0, 0)
    window.scrollTo(0, 0)
  }, [pathname])
  return (
    <div className={`${styles.shell} ${folded ? styles.narrow : ''}`}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <DeskTop phone={phone} />
      {!phone && <SideMenu folded={folded} onFold={fold} />}
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
    </div>
  )
}
