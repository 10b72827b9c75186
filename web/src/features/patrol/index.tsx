import { FontSizeOutlined } from '@ant-design/icons'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, NavLink, Outlet, Route, Routes } from 'react-router'
import { useElder } from '@shared/elder'
import { useMe } from '@shared/session'
import { ChecksPage } from './checks-page'
import { DayPage } from './day-page'
import { EvaluationPage } from './evaluation-page'
import styles from './patrol.module.css'
import { TodayPage } from './today-page'
import { useSending } from './use-patrol'

/** 巡查: rounds, checks and how areas, units and posts do. Everything under /desk/patrol is routed here. */
export function Patrol() {
  return (
    <Routes>
      <Route element={<Frame />}>
        <Route index element={<TodayPage />} />
        <Route path="checks" element={<ChecksPage />} />
        <Route path="rounds" element={<DayPage />} />
        <Route path="evaluation" element={<EvaluationPage />} />
        <Route path="*" element={<Navigate to="/desk/patrol" replace />} />
      </Route>
    </Routes>
  )
}

/** Larger on phones, larger still where that was chosen, and dark at night where the phone is. */
function Frame() {
  const { t } = useTranslation('patrol')
  const { elder, choose } = useElder()
  const roles = useMe().data?.post?.roles ?? []
  useDarkness()
  useSending()
  const leads = roles.some((role) => role === 'chief' || role === 'supervisor')
  const rooms = [['', 'today'], ...(roles.includes('verifier') ? [['/checks', 'checks']] : []), ...(leads ? [['/rounds', 'rounds']] : []), ['/evaluation', 'evaluation']] as [string, 'today' | 'checks' | 'rounds' | 'evaluation'][]
  return (
    <div className={styles.frame} data-mode={elder ? 'elder' : undefined}>
      <div className={styles.rooms}>
        <nav aria-label={t('rooms.label')}>
          {rooms.map(([to, room]) => (
            <NavLink key={room} to={`/desk/patrol${to}`} end>
              {t(`rooms.${room}`)}
            </NavLink>
          ))}
        </nav>
        <button type="button" className={styles.large} aria-pressed={elder} onClick={() => choose(!elder)} aria-label={t('large')} title={t('large')}>
          <FontSizeOutlined aria-hidden />
        </button>
      </div>
      <Outlet />
    </div>
  )
}

/** These pages are used outdoors at night; they follow the phone. */
function useDarkness(): void {
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const root = document.documentElement
    const follow = () => {
      if (dark.matches) root.dataset.theme = 'dark'
      else delete root.dataset.theme
    }
    follow()
    dark.addEventListener('change', follow)
    return () => {
      dark.removeEventListener('change', follow)
      delete root.dataset.theme
    }
  }, [])
}
