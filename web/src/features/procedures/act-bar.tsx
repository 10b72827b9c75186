import { useTranslation } from 'react-i18next'
import styles from './procedures.module.css'
import type { DraftPage } from './types'
import type { Act } from './use-ways'

/** What can be done with the draft now; who wrote it sees why another person decides. */
export function ActBar({ page, onAct }: { page: DraftPage; onAct: (act: Act) => void }) {
  const { t } = useTranslation('procedures')
  const { state } = page.draft
  const button = (act: Act, look: string, off = false) => (
    <button key={act} type="button" className={`btn ${look}`} disabled={off} onClick={() => onAct(act)}>
      {t(`act.${act}`)}
    </button>
  )
  return (
    <div className={styles.acts}>
      {page.may.edit && (state === 'WRITING' || state === 'SENT_BACK') && [button('offer', 'p'), button('drop', 'dg')]}
      {state === 'OFFERED' && page.may.publish && [button('publish', 'p', page.mine), button('send-back', '', page.mine)]}
      {state === 'OFFERED' && page.may.edit && button('take-back', '')}
      {state === 'OFFERED' && page.may.publish && page.mine && <span className="s t2">{t('act.own')}</span>}
      {state === 'OFFERED' && !page.may.publish && <span className="s t2">{t('act.other')}</span>}
    </div>
  )
}
