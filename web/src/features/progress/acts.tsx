import { EditOutlined, ExclamationCircleOutlined, RightOutlined, RollbackOutlined } from '@ant-design/icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import type { AllowedAct, Progress } from '@shared/types'
import { ActForm } from './act-form'
import styles from './progress.module.css'
import { WithdrawForm } from './withdraw-form'

const icons: Record<string, ReactNode> = { 'add-words': <EditOutlined aria-hidden />, dispute: <ExclamationCircleOutlined aria-hidden />, withdraw: <RollbackOutlined aria-hidden /> }

/** What the reporter may do; what is not possible now says why. The platform decides which. */
export function Acts({ of }: { of: Progress }) {
  const { t } = useTranslation('progress')
  const pick = usePick()
  const [open, setOpen] = useState<AllowedAct>()
  const close = () => setOpen(undefined)
  return (
    <section className="card" aria-label={t('acts')}>
      <ul className={styles.acts}>
        {of.acts.map((act) => (
          <li key={act.act}>
            {act.allowed ? (
              <button type="button" onClick={() => setOpen(act)}>
                {icons[act.act]}
                <span className="grow">{pick(act, 'label')}</span>
                <RightOutlined aria-hidden className="t3" />
              </button>
            ) : (
              <div className="t3">
                {icons[act.act]}
                <span className="grow">
                  {pick(act, 'label')}
                  <span className="s">{pick(act, 'why')}</span>
                </span>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Sheet open={open !== undefined} title={open ? pick(open, 'label') : ''} onClose={close}>
        {open && (open.act === 'withdraw' ? <WithdrawForm of={of} onDone={close} /> : <ActForm act={open.act} of={of} onDone={close} />)}
      </Sheet>
    </section>
  )
}
