import { LockOutlined } from '@ant-design/icons'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import { isBeside } from './beside'
import { asksAgain, arrange, primaryOf, UNDO } from './needs'
import type { CaseView, Offer } from '../types'
import styles from './case.module.css'

interface Props {
  view: CaseView
  pending: boolean
  onWant: (offer: Offer) => void
}

/** All acts of this step: what may be done as buttons, what may not as locked ones with the reason. */
export function ActsCard({ view, pending, onWant }: Props) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const shown = view.acts.filter(({ act }) => act !== UNDO)
  const { allowed, barred } = arrange(shown.filter((offer) => !isBeside(offer)), (offer) => pick(offer, 'why'))
  const beside = shown.filter(isBeside)
  const primary = primaryOf(view.acts)
  return (
    <div className={`${styles.section} ${styles.acts}`}>
      <h2 className="vh">{t('acts.label')}</h2>
      {allowed.map((offer) => (
        <ActButton key={`${offer.task ?? ''}/${offer.act}`} offer={offer} hint={offer === primary} disabled={pending} onWant={onWant} />
      ))}
      {barred.map(([why, offers]) => (
        <Barred key={why} why={why} offers={offers} />
      ))}
      {beside.length > 0 && <Beside offers={beside} pending={pending} onWant={onWant} />}
      <p className={`xs t3 ${styles.wide}`}>{t('acts.note')}</p>
    </div>
  )
}

/** What stands beside the step is one press away, so that the next step stays what one sees first. */
function Beside({ offers, pending, onWant }: { offers: Offer[]; pending: boolean; onWant: (offer: Offer) => void }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const { allowed, barred } = arrange(offers, (offer) => pick(offer, 'why'))
  return (
    <details className={`${styles.wide} ${styles.beside}`}>
      <summary>{t('acts.beside', { count: offers.length })}</summary>
      <div className={`${styles.acts} mt8`}>
        {allowed.map((offer) => (
          <button key={`${offer.task ?? ''}/${offer.act}`} type="button" className={`btn ${offer.danger ? 'dg' : ''}`} disabled={pending} onClick={() => onWant(offer)}>
            {pick(offer, 'label')}
            {t('acts.more')}
          </button>
        ))}
        {barred.map(([why, locked]) => (
          <Barred key={why} why={why} offers={locked} />
        ))}
      </div>
    </details>
  )
}

export function ActButton({ offer, hint, disabled, onWant }: { offer: Offer; hint?: boolean; disabled: boolean; onWant: (offer: Offer) => void }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const look = offer.primary ? `p ${styles.wide}` : offer.danger ? `dg ${styles.wide}` : ''
  return (
    <button type="button" className={`btn ${look}`} disabled={disabled} onClick={() => onWant(offer)}>
      {pick(offer, 'label')}
      {asksAgain(offer) && t('acts.more')}
      {hint && (
        <span className={styles.hint}>
          <kbd>Ctrl ↵</kbd>
        </span>
      )}
    </button>
  )
}

function Barred({ why, offers }: { why: string; offers: Offer[] }) {
  const pick = usePick()
  const reason = useId()
  return (
    <div className={styles.wide}>
      <div className={styles.acts}>
        {offers.map((offer) => (
          <button key={offer.act} type="button" className="btn" aria-disabled="true" aria-describedby={reason} onClick={(event) => event.preventDefault()}>
            <LockOutlined aria-hidden />
            {pick(offer, 'label')}
          </button>
        ))}
      </div>
      <p id={reason} className="s t2 mt4">
        {why}
      </p>
    </div>
  )
}
