import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { partsOf } from '@shared/format'
import { firstDay, LENGTHS, lengthOf, neighbour, periodOf, type Length } from '@shared/periods'
import { useCity } from '@shared/session'
import styles from './patrol.module.css'

/** The period that the address names; else the month of the city's day. */
export function usePeriod() {
  const [search, setSearch] = useSearchParams()
  const city = useCity().data
  const asked = search.get('period')
  const now = partsOf(city?.now ?? new Date().toISOString(), city?.zoneId ?? 'Asia/Shanghai')
  const today = `${now.year}-${String(now.month).padStart(2, '0')}-${String(now.day).padStart(2, '0')}`
  const period = asked && lengthOf(asked) ? asked : periodOf('month', today)
  const show = (next: string) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      after.set('period', next)
      return after
    })
  return { period, show }
}

/** Which period: its length, one back, one on. */
export function PeriodTools({ period, show }: { period: string; show: (period: string) => void }) {
  const { t } = useTranslation('patrol')
  return (
    <span className={styles.tools} role="group" aria-label={t('period.label')}>
      <select className="in" aria-label={t('period.length')} value={lengthOf(period)} onChange={(event) => show(periodOf(event.target.value as Length, firstDay(period)))}>
        {LENGTHS.map((one) => (
          <option key={one} value={one}>
            {t(`period.${one}`)}
          </option>
        ))}
      </select>
      <button type="button" className="btn" aria-label={t('period.before')} onClick={() => show(neighbour(period, -1))}>
        <LeftOutlined />
      </button>
      <b className={styles.period}>{period}</b>
      <button type="button" className="btn" aria-label={t('period.after')} onClick={() => show(neighbour(period, 1))}>
        <RightOutlined />
      </button>
    </span>
  )
}
