import { RightOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { DeadlineLight } from '@loop/deadline-light'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { shortNumber } from '../parts/number'
import type { RowsProps } from './task-table'
import styles from './tasks.module.css'

/** The same list on a phone: title, light, two facts. */
export function TaskCards({ rows, gone, done, onOpen }: RowsProps) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const dates = useDates()
  return (
    <ul role="list" className={styles.cards}>
      {rows.map((row) => (
        <li key={row.task} className={gone.has(row.task) ? styles.gone : undefined}>
          <button type="button" onClick={() => onOpen(row)}>
            <span className="grow">
              <b>{pick(row, 'title')}</b>
              <span className={styles.facts}>
                {gone.has(row.task) ? <span className="tag">{t('list.gone')}</span> : done && row.done ? <span>{dates.short(row.done)}</span> : <DeadlineLight light={row.light} />}
                <span className="tag">{pick(row, 'elementName')}</span>
                <span className="s t2">{row.mine ? t('list.me') : (row.holder ?? t('list.nobody'))}</span>
              </span>
              <span className="s t3">
                {shortNumber(row.number)} · {pick(row, 'address')}
              </span>
            </span>
            <RightOutlined aria-hidden className="t3" />
          </button>
        </li>
      ))}
    </ul>
  )
}
