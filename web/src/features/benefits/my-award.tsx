import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import styles from './benefits.module.css'
import { yuan } from './money'
import type { MyAward } from './types'
import { useChange } from './use-benefits'

const TAGS: Record<string, string> = { publicised: 'w', confirmed: 'a', approved: 'a', paid: 'ok', evaluated: 'ok', excluded: '', declined: '', recovered: 'e' }

/** One benefit of mine: how much, into which account, how far it is; one tap says yes, another no. */
export function MyAwardCard({ of, who, onWhy }: { of: MyAward; who: string; onWhy?: () => void }) {
  const { t } = useTranslation('benefits')
  const pick = usePick()
  const dates = useDates()
  const send = useChange((accepted: boolean, command) => api.post('/api/benefits/mine/awards/{id}/confirmation', { path: { id: of.id }, body: { accepted }, command }))
  const go = (accepted: boolean) => {
    if (!send.isPending) send.mutate(accepted)
  }
  return (
    <li className={`card ${styles.pad} ${of.state === 'publicised' ? styles.turn : ''}`} aria-label={pick(of, 'name')}>
      <div className="row wrap sp g8">
        <b>{pick(of, 'name')}</b>
        <span className={`tag ${TAGS[of.state] ?? ''}`}>{pick(of, 'stateText')}</span>
      </div>
      <p className={styles.sum}>{t('yuan', { yuan: yuan(of.fen) })}</p>
      {of.about !== who && <p>{t('award.about', { name: of.about })}</p>}
      {of.account && <p className="t2">{t('award.account', { account: of.account })}</p>}
      {of.mayConfirm && !of.account && <p className={styles.gap}>{t('award.noAccount')}</p>}
      {of.reason && <p className="t2">{pick(of, 'reason')}</p>}
      {of.document && <p className="t2">{t('award.document', { number: of.document })}</p>}
      {of.until && of.state === 'publicised' && <p className="t2">{t('award.until', { at: dates.moment(of.until) })}</p>}
      {send.error && <ProblemNote error={send.error} />}
      <div className="row wrap g8 mt12">
        {of.mayConfirm && (
          <button type="button" className="btn p" aria-disabled={send.isPending} onClick={() => go(true)}>
            {t(of.state === 'declined' ? 'award.yesAfterAll' : 'award.yes')}
          </button>
        )}
        {of.mayDecline && (
          <button type="button" className="btn" aria-disabled={send.isPending} onClick={() => go(false)}>
            {t('award.no')}
          </button>
        )}
        {onWhy && (
          <button type="button" className="btn txt" onClick={onWhy} aria-label={t('why.of', { name: pick(of, 'name') })}>
            {t('why.ask')}
          </button>
        )}
        <Link className="btn txt" to={`/benefits/lists/${of.list}`}>
          {t('award.list')}
        </Link>
      </div>
    </li>
  )
}
