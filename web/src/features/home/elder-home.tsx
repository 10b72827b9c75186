import { BellOutlined, CameraOutlined, GiftOutlined, QuestionCircleOutlined, ScheduleOutlined, SearchOutlined, TranslationOutlined, UserOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isBegun, useDraft } from '@loop/draft'
import { isOver, useMine } from '@loop/use-cases'
import { useTurn } from './use-turn'
import { usePick } from '@shared/i18n'
import { useUnread } from '@shared/notices'
import { useMe } from '@shared/session'
import styles from './home.module.css'

/** Few large entries, each of them real; the telephone stands in the footer of every page. */
export function ElderHome() {
  const { t } = useTranslation('home')
  const name = useMe().data?.account?.name
  const open = (useMine().data ?? []).filter((row) => !isOver(row)).length
  const unread = useUnread()
  const signedIn = name !== undefined
  return (
    <div className={`page ${styles.elder}`}>
      <h1>{name ? t('elder.hello', { name }) : t('elder.ask')}</h1>
      <YourTurn />
      <nav className={`mt24 ${styles.bigs}`} aria-label={t('elder.common')}>
        <Entry to="/guide" icon={<QuestionCircleOutlined />} title={t('elder.guide')} words={t('elder.guideHint')} />
        <Entry to="/report" icon={<CameraOutlined />} title={t('elder.report')} words={t('elder.reportHint')} />
        <Entry to="/progress" icon={<ScheduleOutlined />} title={t('elder.progress')} words={open > 0 ? t('elder.progressCount', { count: open }) : t('elder.progressHint')} />
        <Entry to={signedIn ? '/my/benefits' : '/benefits'} icon={<GiftOutlined />} title={t('elder.benefits')} words={t('elder.benefitsHint')} />
        <Entry to="/progress/look-up" icon={<SearchOutlined />} title={t('elder.lookUp')} words={t('elder.lookUpHint')} />
        {signedIn && <Entry to="/notices" icon={<BellOutlined />} title={t('elder.notices')} words={unread ? t('elder.noticesCount', { count: unread }) : t('elder.noticesNone')} />}
        <Entry to={signedIn ? '/mine' : '/sign-in'} icon={<UserOutlined />} title={signedIn ? t('elder.mine') : t('elder.signIn')} words={signedIn ? t('elder.mineHint') : t('elder.signInHint')} />
        {!signedIn && <Entry to="/mine" icon={<TranslationOutlined />} title={t('elder.settings')} words={t('elder.settingsHint')} />}
      </nav>
    </div>
  )
}

function Entry({ to, icon, title, words }: { to: string; icon: ReactNode; title: string; words: string }) {
  return (
    <Link to={to}>
      {icon}
      <span>
        {title}
        <small>{words}</small>
      </span>
    </Link>
  )
}

function YourTurn() {
  const { t } = useTranslation('home')
  const pick = usePick()
  const draft = useDraft()
  const turn = useTurn()
  if (!turn && !isBegun(draft)) return null
  return (
    <section className={`card mt16 ${styles.you}`}>
      <b>{turn ? t('rate') : t('draft')}</b>
      <p className="mt8">{turn ? pick(turn, 'title') : t('draftHint')}</p>
      <p className="mt12">
        <Link className="btn" to={turn ? `/progress/${turn.number}` : '/report'}>
          {turn ? t('look') : t('resume')}
        </Link>
      </p>
    </section>
  )
}
