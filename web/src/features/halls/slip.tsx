import { PrinterOutlined } from '@ant-design/icons'
import { QRCode } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '@shared/generated'
import styles from './halls.module.css'
import { minutesOf, useSay } from './types'

/** What is printed 80 mm wide: the number, how many wait, and the way to follow it on a phone. */
export function Slip({ of, hall, onDone }: { of: components['schemas']['HallsDrawnView']; hall: string; onDone: () => void }) {
  const { t } = useTranslation('halls')
  const say = useSay()
  const minutes = minutesOf(of.seconds)
  const address = `${location.origin}/halls/tickets/${of.code}`
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="page plain narrow">
      <section className={`card ${styles.slip}`} aria-label={t('slip.label')}>
        <p className="t2">{hall}</p>
        <h1 ref={heading} tabIndex={-1} className={styles.number}>
          {of.number}
        </h1>
        <p>{say(of.group)}</p>
        <p className="mt8">
          {t('slip.ahead', { count: of.ahead })}
          {minutes !== undefined && minutes > 0 && <> · {t('slip.minutes', { minutes })}</>}
        </p>
        <span className="vh">{t('slip.qr')}</span>
        <div className={styles.qr} aria-hidden>
          <QRCode value={address} type="svg" size={168} color="#17222B" bgColor="#ffffff" bordered={false} />
        </div>
        <p className="t2">{t('slip.follow')}</p>
        <p className={styles.code}>{of.code.replace(/(.{4})(?=.)/g, '$1 ')}</p>
        <div className={`noprint ${styles.buttons}`}>
          <button type="button" className="btn p" onClick={() => print()}>
            <PrinterOutlined aria-hidden /> {t('slip.print')}
          </button>
          <button type="button" className="btn" onClick={onDone}>
            {t('slip.done')}
          </button>
        </div>
      </section>
    </div>
  )
}
