import { EyeInvisibleOutlined, EyeOutlined, QrcodeOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import type { Held } from './types'
import styles from './wallet.module.css'

const MASKED = '••••••'

/** One licence: its face, covered where it is personal until the holder uncovers it, whether it holds, and what can be done with it. */
export function LicenceCard({ of, onShow }: { of: Held; onShow: () => void }) {
  const { t } = useTranslation('wallet')
  const pick = usePick()
  const [open, setOpen] = useState(false)
  const valid = of.state === 'valid'
  return (
    <li className={`card ${styles.card}`}>
      <div className="row wrap sp g8">
        <h3>{pick(of, 'name')}</h3>
        <span className={`tag ${valid ? (of.ends ? 'w' : 'ok') : ''}`}>{of.ends ? t('ends') : pick(of, 'stateText')}</span>
      </div>
      <p className="t2">{of.issuer ? t('by', { issuer: pick(of, 'issuer'), number: of.number }) : t('view')}</p>
      <dl className={styles.face}>
        {of.fields.map((field) => (
          <div key={field.code}>
            <dt>{pick(field, 'name')}</dt>
            <dd>{field.personal && !open ? MASKED : field.value}</dd>
          </div>
        ))}
        {of.validTo && (
          <div>
            <dt>{t('until')}</dt>
            <dd>{of.validTo}</dd>
          </div>
        )}
      </dl>
      <div className="row wrap g8 mt16">
        <button type="button" className="btn p" onClick={onShow} disabled={!valid}>
          <QrcodeOutlined aria-hidden /> {t('show')}
        </button>
        <button type="button" className="btn" aria-pressed={open} onClick={() => setOpen(!open)}>
          {open ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />} {t(open ? 'cover' : 'uncover')}
        </button>
        {of.files.map((file) => (
          <span key={file.number} className="row g8">
            {file.ofd && (
              <a className="btn" href={file.ofd} download>
                OFD
              </a>
            )}
            {file.pdf && (
              <a className="btn" href={file.pdf} download>
                PDF
              </a>
            )}
          </span>
        ))}
      </div>
    </li>
  )
}
