import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import type { CaseView } from '../types'
import { useActWords } from './act-words'
import styles from './case.module.css'
import type { Acting } from './use-acting'

/** Asks again with the consequence; the button says what it does. */
export function ConfirmSheet({ view, acting }: { view: CaseView; acting: Acting }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const { consequence } = useActWords(view)
  const offer = acting.asking
  const label = offer ? pick(offer, 'label') : ''
  return (
    <Sheet open={offer !== undefined} title={t('confirm.title', { act: label })} onClose={acting.cancel}>
      {offer && (
        <div className="col g16">
          <p>{consequence(offer)}</p>
          {offer.needs.words !== 'none' && acting.typed.words.trim() && (
            <div>
              <h3>{offer.act === 'answer' ? t('confirm.answer') : t('confirm.words')}</h3>
              <blockquote className={styles.quote}>{acting.typed.words.trim()}</blockquote>
            </div>
          )}
          <div className="row wrap g8">
            <button type="button" className={`btn p ${offer.danger ? 'dg' : ''}`} disabled={acting.pending} onClick={() => void acting.confirm()}>
              {t('confirm.yes', { act: label })}
            </button>
            <button type="button" className="btn" onClick={acting.cancel}>
              {t('confirm.no')}
            </button>
          </div>
        </div>
      )}
    </Sheet>
  )
}
