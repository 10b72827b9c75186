import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { partsOf } from './format'
import { firstDay, LENGTHS, lengthOf, neighbour, periodOf, type Length } from './periods'
import { useCity } from './session'

/** The period that the address names; else that of the city's day. */
export function usePeriod(length: Length = 'month') {
  const [search, setSearch] = useSearchParams()
  const city = useCity().data
  const asked = search.get('period')
  const now = partsOf(city?.now ?? new Date().toISOString(), city?.zoneId ?? 'Asia/Shanghai')
  const today = `${now.year}-${String(now.month).padStart(2, '0')}-${String(now.day).padStart(2, '0')}`
  const period = asked && lengthOf(asked) ? asked : periodOf(length, today)
  const show = (next: string) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      after.set('period', next)
      return after
    })
  return { period, show }
}

/** Which period: its length, one back, one on. */
export function PeriodBar({ period, show, lengths = LENGTHS }: { period: string; show: (period: string) => void; lengths?: readonly Length[] }) {
  const { t } = useTranslation('common')
  const length = lengthOf(period) ?? 'month'
  return (
    <span className="row wrap g8" role="group" aria-label={t('period.label')}>
      {lengths.length > 1 && (
        <select className="in" aria-label={t('period.length')} value={length} onChange={(event) => show(periodOf(event.target.value as Length, firstDay(period)))} style={{ width: 'auto', minHeight: 32, padding: '3px 10px' }}>
          {lengths.map((one) => (
            <option key={one} value={one}>
              {t(`period.${one}`)}
            </option>
          ))}
        </select>
      )}
      <button type="button" className="btn" aria-label={t('period.before')} onClick={() => show(neighbour(period, -1))}>
        <LeftOutlined />
      </button>
      <b style={{ minWidth: 96, textAlign: 'center' }}>{period}</b>
      <button type="button" className="btn" aria-label={t('period.after')} onClick={() => show(neighbour(period, 1))}>
        <RightOutlined />
      </button>
    </span>
  )
}
