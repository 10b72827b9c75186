import { EditOutlined, StarOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isBegun, useDraft } from '@loop/draft'
import { useKinds } from '@loop/use-cases'
import { usePick } from '@shared/i18n'
import styles from './home.module.css'
import { useTurn } from './use-turn'

/** What waits for this person: a closed report to rate, or one to finish writing. */
export function Todo() {
  const { t } = useTranslation('home')
  const pick = usePick()
  const draft = useDraft()
  const turn = useTurn()
  const kind = useKinds().data?.find((each) => each.code === draft.kind)
  if (!isBegun(draft) && !turn) return null
  return (
    <ul className={styles.todo} aria-label={t('todo')}>
      {turn && (
        <li className={`card ${styles.turn}`}>
          <StarOutlined aria-hidden />
          <div className="grow">
            <b>{t('rate')}</b>
            <div className="s t2">{pick(turn, 'title')}</div>
          </div>
          <Link className="btn" to={`/progress/${turn.number}`}>
            {t('look')}
          </Link>
        </li>
      )}
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
