import { EditOutlined, FileTextOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isBegun, useDraft } from '@loop/draft'
import { useKinds, useMine } from '@loop/use-cases'
import { usePick } from '@shared/i18n'
import styles from './home.module.css'

const SHOWN = 2

/** What waits for this person: a report to finish, or one where it is their turn. */
export function Todo() {
  const { t } = useTranslation('home')
  const pick = usePick()
  const draft = useDraft()
  const turns = (useMine().data?.rows ?? []).filter((row) => row.yourTurn).slice(0, SHOWN)
  const kind = useKinds().data?.find((each) => each.code === draft.kind)
  if (!isBegun(draft) && turns.length === 0) return null
  return (
    <ul className={styles.todo} aria-label={t('todo')}>
      {turns.map((row) => (
        <li key={row.number} className={`card ${styles.turn}`}>
          <FileTextOutlined aria-hidden />
          <div className="grow">
            <b>{pick(row, 'yourTurn')}</b>
            <div className="s t2">{pick(row, 'title')}</div>
          </div>
          <Link className="btn" to={`/progress/${row.number}`}>
            {t('look')}
          </Link>
        </li>
      ))}
      {isBegun(draft) && (
        <li className="card">
          <EditOutlined aria-hidden />
          <div className="grow">
            <b>{t('draft')}</b>
            <div className="s t2">{kind ? pick(kind, 'name') : t('draftHint')}</div>
          </div>
          <Link className="btn" to="/report">
            {t('resume')}
          </Link>
        </li>
      )}
    </ul>
  )
}
