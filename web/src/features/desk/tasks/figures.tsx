import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figures } from '../types'
import styles from './tasks.module.css'

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1).replace(/\.0$/, '')}%`

/** The day's and the month's numbers; only what is overdue is coloured. */
export function FiguresRow({ of, asOf }: { of: Figures | undefined; asOf?: string }) {
  const { t } = useTranslation('desk')
  const none = t('figures.none')
  const hours = of?.average_hours
  return (
    <dl className={`card ${styles.figures}`} title={asOf && t('figures.asOf', { time: asOf })}>
      <Figure name={t('figures.today')}>{of?.today}</Figure>
      <Figure name={t('figures.overdue')} alarm={(of?.overdue ?? 0) > 0}>
        {of?.overdue}
      </Figure>
      <Figure name={t('figures.pool')}>{of?.pool}</Figure>
      <Figure name={t('figures.doneToday')} beside={of && t('figures.yesterday', { n: of.done_yesterday })}>
        {of?.done_today}
      </Figure>
      <Figure name={t('figures.onTime')} beside={of && of.month_done > 0 && t('figures.ofAll', { n: of.month_done })}>
        {of && (of.month_done > 0 ? percent(of.month_on_time, of.month_done) : none)}
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
