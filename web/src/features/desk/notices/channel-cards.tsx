import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import type { ChannelState } from '../types'
import styles from './queue.module.css'

const FIGURES = ['queued', 'retrying', 'waiting', 'sent', 'delivered', 'failed'] as const

/** How each channel stands; choosing one narrows the list. */
export function ChannelCards({ channels, chosen, onChoose }: { channels: ChannelState[]; chosen?: string; onChoose: (code: string) => void }) {
  const { t } = useTranslation('queue')
  const pick = usePick()
  return (
    <div className={`mt16 ${styles.cards}`}>
      {channels.map((channel) => (
        <button key={channel.channel} type="button" className={`card ${styles.channel}`} aria-pressed={chosen === channel.channel} onClick={() => onChoose(channel.channel)}>
          <span className="row sp">
            <b>{pick(channel, 'name')}</b>
            <span className={`tag ${channel.on ? 'ok' : ''}`}>{channel.on ? t('on') : t('off')}</span>
          </span>
          <span className={styles.figures}>
            {FIGURES.map((name) => (
              <span key={name} className={name === 'failed' && channel.failed > 0 ? styles.bad : ''}>
                <b>{channel[name]}</b>
                <span className="xs t3">{t(name)}</span>
              </span>
            ))}
          </span>
        </button>
      ))}
    </div>
  )
}
