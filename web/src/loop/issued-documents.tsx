import { FilePdfOutlined, FileTextOutlined, SafetyCertificateOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import type { components } from '@shared/generated'
import styles from './issued-documents.module.css'

type Issued = components['schemas']['CasesIssuedView']

/** The documents that were issued on a case, each as PDF and as OFD, and the page where everybody can check it. */
export function IssuedDocuments({ documents, acts }: { documents: Issued[]; acts?: (one: Issued) => ReactNode }) {
  const { t } = useTranslation('loop')
  const pick = usePick()
  const dates = useDates()
  return (
    <ul className={styles.list} role="list">
      {documents.map((one) => (
        <li key={one.id} className={styles.card}>
          <div className={styles.words}>
            <div>
              <b className={one.voidAt ? styles.void : undefined}>{pick(one, 'name')}</b> <span className="nw">{one.number}</span>
            </div>
            <div className="s t2">
              {pick(one.unit, 'name')} · {dates.full(one.issued)}
            </div>
            {one.voidAt && <div className="s">{t('document.void', { day: dates.full(one.voidAt), reason: one.voidReason })}</div>}
          </div>
          <div className="row wrap g12">
            {one.pdf && (
              <a href={one.pdf} target="_blank" rel="noreferrer">
                <FilePdfOutlined aria-hidden /> PDF
              </a>
            )}
            {one.ofd && (
              <a href={one.ofd}>
                <FileTextOutlined aria-hidden /> OFD
              </a>
            )}
            {!one.pdf && <span className="s t2">{t('document.making')}</span>}
            <a href={one.verify} target="_blank" rel="noreferrer">
              <SafetyCertificateOutlined aria-hidden /> {t('document.verify')}
            </a>
            {acts?.(one)}
          </div>
        </li>
      ))}
    </ul>
  )
}
