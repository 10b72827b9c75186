import { useTranslation } from 'react-i18next'
import { Link, Outlet, ScrollRestoration } from 'react-router'
import { useDraft } from '@loop/draft'
import { useKinds } from '@loop/use-cases'
import { CallButton } from '@shared/call-button'
import { useElder } from '@shared/elder'
import { usePick } from '@shared/i18n'
import { Logo } from '@shared/logo'
import { WizardBar } from './frame'
import styles from './report.module.css'

/** The frame around the questions: no menu, only back and "save and leave". */
export function ReportShell() {
  const { t } = useTranslation('report')
  const pick = usePick()
  const { elder } = useElder()
  const draft = useDraft()
  const kind = useKinds().data?.find(({ code }) => code === draft.kind)
  return (
    <div className={styles.shell}>
      <header className={styles.bar}>
        <div className="page">
          <Link to="/" className={`${styles.brand} ${styles.desk}`}>
            <Logo />
            {t('common:brand')}
          </Link>
          <WizardBar>{kind ? pick(kind, 'name') : ''}</WizardBar>
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
