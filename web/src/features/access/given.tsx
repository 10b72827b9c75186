import { useTranslation } from 'react-i18next'
import { CopyButton } from '@shared/copy-button'
import styles from './access.module.css'

/** A password that was drawn for somebody: told once, opens only the change of it. */
export function Given({ login, password, onClose }: { login: string; password: string; onClose: () => void }) {
  const { t } = useTranslation('access')
  return (
    <div className="col g16">
      <p>{t('given.words', { login })}</p>
      <p className={styles.given}>{password}</p>
      <div className="row wrap g12">
        <button type="button" className="btn p" onClick={onClose}>
          {t('given.done')}
        </button>
        <CopyButton text={password} />
      </div>
    </div>
  )
}
