import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './public-shell.module.css'

function watch(changed: () => void) {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

export function OfflineBar() {
  const { t } = useTranslation()
  const online = useSyncExternalStore(watch, () => navigator.onLine)
  return <div role="status">{!online && <div className={styles.offline}>{t('offline.bar')}</div>}</div>
}
