import { useTranslation } from 'react-i18next'
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router'
import { CallButton } from '@shared/call-button'
import { useElder } from '@shared/elder'
import { Logo } from '@shared/logo'
import { standing } from '@shared/standing'
import styles from './apply.module.css'

/** The frame around an application: no menu, only the way out, which keeps the draft. */
export function ApplyShell() {
  const { t } = useTranslation('apply')
  const { elder } = useElder()
  const inNameOf = standing(useLocation().pathname)
  return (
    <div className={styles.shell}>
      <header className={styles.bar}>
        <div className="page">
          <Link to="/" className={styles.brand} aria-label={t('common:brand')}>
            <Logo />
            <span className={styles.desk}>{t('common:brand')}</span>
          </Link>
          <b className="grow">{inNameOf ? t('standing.for', { name: inNameOf.name }) : t('name')}</b>
          <Link className="s tap nw" to={inNameOf?.back ?? '/my/applications'}>
            {t(inNameOf && !inNameOf.family ? 'standing.back' : 'leave')}
          </Link>
        </div>
      </header>
      <main id="main">
        <Outlet />
      </main>
      {elder && (
        <footer className={`page ${styles.call}`}>
          <CallButton />
        </footer>
      )}
      <ScrollRestoration />
    </div>
  )
}
