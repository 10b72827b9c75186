import { QRCode } from 'antd'
import { useTranslation } from 'react-i18next'
import { Sheet } from '@shared/sheet'
import type { Acts } from './use-acts'
import styles from './window.module.css'

/** The person rates on their own phone or on the tablet at the counter; the clerk sees the code and never the answer. */
export function RateSheet({ acts }: { acts: Acts }) {
  const { t } = useTranslation('window')
  const path = `/halls/rate/${acts.rateCode ?? ''}`
  return (
    <Sheet open={acts.rateCode !== undefined} title={t('rate.title')} onClose={acts.rated}>
      <div className={styles.rate}>
        <span className="vh">{t('rate.qr')}</span>
        <div aria-hidden>
          <QRCode value={location.origin + path} type="svg" size={176} color="#17222B" bgColor="#ffffff" bordered={false} />
        </div>
        <p>{t('rate.about')}</p>
        <p>
          <a href={path} target="_blank" rel="noreferrer">
            {t('rate.tablet')}
          </a>
        </p>
        <button type="button" className="btn p" onClick={acts.rated}>
          {t('rate.next')}
        </button>
      </div>
    </Sheet>
  )
}
