import { useTranslation } from 'react-i18next'
import { CopyButton } from '@shared/copy-button'
import styles from './account.module.css'

/** Shown once: whoever loses the telephone comes in with one of them. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation('account')
  return (
    <div className="col g16">
      <div>
        <h2>{t('factor.codes')}</h2>
        <p className="t2 mt4">{t('factor.codesHint')}</p>
      </div>
      <ul className={styles.codes} role="list">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row wrap g12">
        <button type="button" className="btn p" onClick={onKept}>
          {t('factor.kept')}
        </button>
        <CopyButton text={codes.join('\n')} />
      </div>
    </div>
  )
}
