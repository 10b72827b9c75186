import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useElder } from '@shared/elder'
import { CallButton } from '@shared/call-button'
import { usePick } from '@shared/i18n'
import { useCity } from '@shared/session'
import styles from './public-shell.module.css'

/** Who answers for these pages. In large print the telephone stands below every page. */
export function Footer() {
  const { t } = useTranslation()
  const pick = usePick()
  const { elder } = useElder()
  const city = useCity().data
  if (elder)
    return (
      <footer className={`page ${styles.elderFoot}`}>
        <CallButton />
        <p className="t2 mt16">{t('elder.counter')}</p>
      </footer>
    )
  return (
    <footer className="page">
      <div className={styles.foot}>
        {city && t('footer', { city: pick(city, 'name'), hotline: city.hotline, note: pick(city, 'note') })} · <Link to="/verify">{t('checkPaper')}</Link>
      </div>
    </footer>
  )
}
