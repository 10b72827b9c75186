import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { counted } from '../counted'
import type { Figures } from '../types'
import styles from './tasks.module.css'

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1).replace(/\.0$/, '')}%`

/** The day's and the month's numbers; only what is overdue is coloured. */
export function FiguresRow({ of, asOf }: { of: Figures | undefined; asOf?: string }) {
  const { t } = useTranslation('desk')
  const none = t('figures.none')
  const hours = of?.averageHours
  return (
    <dl className={`card ${styles.figures}`} title={asOf && t('figures.asOf', { time: asOf })}>
      <Figure name={t('figures.today')}>{of && counted(of.today)}</Figure>
      <Figure name={t('figures.overdue')} alarm={(of?.overdue ?? 0) > 0}>
        {of && counted(of.overdue)}
      </Figure>
      <Figure name={t('figures.pool')}>{of && counted(of.pool)}</Figure>
      <Figure name={t('figures.doneToday')} beside={of && t('figures.yesterday', { n: of.doneYesterday })}>
        {of && counted(of.doneToday)}
      </Figure>
      <Figure name={t('figures.onTime')} beside={of && of.monthDone > 0 && t('figures.ofAll', { n: of.monthDone })}>
        {of && (of.monthDone > 0 ? percent(of.monthOnTime, of.monthDone) : none)}
      </Figure>
      <Figure name={t('figures.average')} beside={hours !== undefined && (hours < 1 ? t('figures.minutes') : t('figures.hours'))}>
        {of && (hours === undefined ? none : hours < 1 ? Math.round(hours * 60) : hours.toFixed(1))}
      </Figure>
    </dl>
  )
}

function Figure({ name, alarm, beside, children }: { name: string; alarm?: boolean; beside?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b className={alarm ? styles.alarm : undefined}>{children ?? '\u00a0'}</b>
        {beside && <span className="xs t3"> {beside}</span>}
      </dd>
    </div>
  )
}
