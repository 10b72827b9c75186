import { EditOutlined, StarOutlined, UnorderedListOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isBegun, useDraft } from '@loop/draft'
import { useKinds } from '@loop/use-cases'
import { usePick } from '@shared/i18n'
import { useWaiting } from '@shared/waiting'
import styles from './home.module.css'
import { useTurn } from './use-turn'

/** What waits for this person: a closed report to rate, or one to finish writing. */
export function Todo() {
  const { t } = useTranslation('home')
  const pick = usePick()
  const draft = useDraft()
  const turn = useTurn()
  const kind = useKinds().data?.find((each) => each.code === draft.kind)
  // What stands on a card of its own is not counted once more.
  const waiting = (useWaiting().data?.rows ?? []).filter(({ to }) => to !== `/progress/${turn?.number}`).length
  if (!isBegun(draft) && !turn && waiting === 0) return null
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
      {waiting > 0 && (
        <li className="card">
          <UnorderedListOutlined aria-hidden />
          <div className="grow">
            <b>{t('waiting', { count: waiting })}</b>
            <div className="s t2">{t('waitingHint')}</div>
          </div>
          <Link className="btn" to="/my/waiting">
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
