import { RightOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import type { Progress } from '@shared/types'
import styles from './case-row.module.css'
import { DeadlineLight } from './deadline-light'
import { StageTag } from './stage-tag'

/** One report in a citizen's list: title, where it stands, how much time is left. */
export function CaseRow({ row }: { row: Progress }) {
  const { t } = useTranslation('loop')
  const pick = usePick()
  const dates = useDates()
  return (
    <li className={styles.row}>
      <Link to={`/progress/${row.number}`}>
        <span className="grow">
          <b>{pick(row, 'title')}</b>
          <span className={`s t2 ${styles.facts}`}>
            <StageTag of={row} />
            <span>{t('row.opened', { day: dates.day(row.opened) })}</span>
            {row.light && <DeadlineLight light={row.light} />}
          </span>
        </span>
        <RightOutlined aria-hidden className="t3" />
      </Link>
    </li>
  )
}
