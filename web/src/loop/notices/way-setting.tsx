import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import type { Preferences } from '@shared/types'
import styles from './notices.module.css'

type Way = Preferences['ways'][number]

/** One way out of the platform: whether, where to, when not, one message a day or each. */
export function WaySetting({ way, digestAt, onChange }: { way: Way; digestAt: string; onChange: (way: Way) => void }) {
  const { t } = useTranslation('notices')
  const pick = usePick()
  const name = pick(way, 'name')
  return (
    <div>
      <label className={styles.check}>
        <input type="checkbox" checked={way.on && way.available} disabled={!way.available} onChange={(event) => onChange({ ...way, on: event.target.checked })} />
        <span>
          <b>{name}</b> <span className="s t2">{way.available ? (way.address ?? t('prefer.noAddress')) : t('prefer.off')}</span>
        </span>
      </label>
      {way.available && way.on && (
        <div className="col g8">
          <div className={styles.times}>
            <span>{t('prefer.quiet')}</span>
            <input className="in" type="time" aria-label={t('prefer.quietFrom', { name })} value={way.quietFrom.slice(0, 5)} onChange={(event) => onChange({ ...way, quietFrom: event.target.value })} />
            <span>–</span>
            <input className="in" type="time" aria-label={t('prefer.quietTo', { name })} value={way.quietTo.slice(0, 5)} onChange={(event) => onChange({ ...way, quietTo: event.target.value })} />
          </div>
          <label className={`${styles.check} ${styles.times}`}>
            <input type="checkbox" style={{ width: 18 }} checked={way.digest} onChange={(event) => onChange({ ...way, digest: event.target.checked })} />
            <span>{t('prefer.digest', { at: digestAt.slice(0, 5) })}</span>
          </label>
        </div>
      )}
    </div>
  )
}
