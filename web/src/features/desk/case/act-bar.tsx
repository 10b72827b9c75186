import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '@shared/sheet'
import type { CaseView, Offer } from '../types'
import { ActButton, ActsCard } from './acts-card'
import styles from './case.module.css'
import { hasSheet } from './beside'
import { primaryOf, UNDO } from './needs'

/** On phones the next act stands at the bottom; the others are one press away. */
export function ActBar({ view, pending, onWant }: { view: CaseView; pending: boolean; onWant: (offer: Offer) => void }) {
  const { t } = useTranslation('desk')
  const [open, setOpen] = useState(false)
  const next = primaryOf(view.acts) ?? view.acts.find((offer) => offer.allowed && offer.act !== 'note' && offer.act !== UNDO && !hasSheet(offer))
  const want = (offer: Offer) => {
    setOpen(false)
    onWant(offer)
  }
  return (
    <div className={styles.bar}>
      {next && <ActButton offer={next} disabled={pending} onWant={want} />}
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {next ? t('acts.others') : t('acts.all')}
      </button>
      <Sheet open={open} title={t('acts.label')} onClose={() => setOpen(false)}>
        <ActsCard view={view} pending={pending} onWant={want} />
      </Sheet>
    </div>
  )
}
