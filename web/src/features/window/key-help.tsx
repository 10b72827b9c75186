import { useTranslation } from 'react-i18next'
import styles from './window.module.css'

const KEYS = ['F2', 'F3', 'F4', 'F6', 'F7', 'F8', 'F9', 'F10', 'find', 'most', 'help'] as const

/** Every key of the window. */
export function KeyHelp() {
  const { t } = useTranslation('window')
  return (
    <dl className={styles.keys}>
      {KEYS.map((key) => (
        <div key={key}>
          <dt>
            <kbd>{t(`keys.key.${key}`)}</kbd>
          </dt>
          <dd>{t(`keys.act.${key}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
