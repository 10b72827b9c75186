import { useTranslation } from 'react-i18next'
import { useDates } from '@shared/format'
import type { Reporter } from '../types'
import styles from './case.module.css'
import { Masked } from './masked'

/** Who reported it, masked: enough to know how many and what each said. */
export function ReportersTab({ number, reporters }: { number: string; reporters: Reporter[] }) {
  const { t } = useTranslation('desk')
  const dates = useDates()
  return (
    <>
      <div className={styles.scrollX}>
        <table className={styles.table}>
          <thead>
            <tr>
              {['name', 'phone', 'joined', 'words', 'state'].map((column) => (
                <th key={column} scope="col">
                  {t(`reporters.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reporters.map((reporter) => (
              <tr key={reporter.id}>
                <td>{reporter.name ? <Masked value={reporter.name} of={{ number, field: 'reporter.name', reporter: reporter.id }} /> : t('reporters.anonymous')}</td>
                <td>{reporter.phone ? <Masked value={reporter.phone} of={{ number, field: 'reporter.phone', reporter: reporter.id }} /> : t('reporters.noPhone')}</td>
                <td className="nw">{dates.short(reporter.joined)}</td>
                <td className={styles.said}>{reporter.words && <Masked value={reporter.words} of={{ number, field: 'reporter.words', reporter: reporter.id }} />}</td>
                <td>{reporter.there ? t('reporters.there') : <span className="tag">{t('reporters.left')}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={`s t3 ${styles.under}`}>{t('reporters.masked')}</p>
    </>
  )
}
