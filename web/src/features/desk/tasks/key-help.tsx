import { useTranslation } from 'react-i18next'
import { Sheet } from '@shared/sheet'
import styles from './tasks.module.css'

const list = [['J', 'K'], ['Enter'], ['X'], ['N'], ['/'], ['[', ']'], ['Esc'], ['?']]
const onCase = [['Ctrl', 'Enter'], ['[', ']'], ['U'], ['/'], ['?']]

/** All keys of the page. */
export function KeyHelp({ open, onClose, of = 'list' }: { open: boolean; onClose: () => void; of?: 'list' | 'case' }) {
  const { t } = useTranslation('desk')
  return (
    <Sheet open={open} title={t('keys.title')} onClose={onClose}>
      <dl className={styles.keys}>
        {(of === 'list' ? list : onCase).map((keys) => (
          <div key={keys.join()}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${of}.${keys[0]!.toLowerCase()}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="s t3 mt16">{t('keys.note')}</p>
    </Sheet>
  )
}
