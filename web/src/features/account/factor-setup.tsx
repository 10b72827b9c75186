import { useMutation } from '@tanstack/react-query'
import { QRCode } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { CopyButton } from '@shared/copy-button'
import { useSessionChanged } from '@shared/session'
import type { Me } from '@shared/types'
import styles from './account.module.css'
import { CodeForm } from './code-form'
import { RecoveryCodes } from './recovery-codes'

/** Scan, type the code that appears, keep the recovery codes. */
export function FactorSetup({ onDone }: { onDone: (me: Me) => void }) {
  const { t } = useTranslation('account')
  const changed = useSessionChanged()
  const [kept, setKept] = useState<{ me: Me; codes: string[] }>()
  const begun = useMutation({ mutationFn: () => api.post('/api/access/security/factor') })
  const confirm = useMutation({ mutationFn: (code: string) => api.post('/api/access/security/factor/confirm', { body: { code } }), onSuccess: (answer) => setKept(answer) })
  const start = begun.mutate
  const once = useRef(false)
  useEffect(() => {
    if (once.current) return
    once.current = true
    start()
  }, [start])
  if (kept) return <RecoveryCodes codes={kept.codes} onKept={() => void changed(kept.me).then(() => onDone(kept.me))} />
  if (begun.error) return <ProblemNote error={begun.error} onRetry={() => start()} />
  if (!begun.data) return <p className="t2">{t('common:loading')}</p>
  const { secret, uri } = begun.data
  return (
    <div className="col g16">
      <ol className={styles.steps}>
        <li>{t('factor.install')}</li>
        <li>
          {t('factor.scan')}
          <div className={styles.qr}>
            <QRCode value={uri} type="svg" size={176} color="#1f2937" bgColor="#ffffff" bordered={false} />
          </div>
          <p className="s t2">
            {t('factor.byHand')} <code className={styles.secret}>{secret.replace(/(.{4})/g, '$1 ').trim()}</code> <CopyButton text={secret} />
          </p>
        </li>
        <li>{t('factor.type')}</li>
      </ol>
      <CodeForm hint={t('factor.codeHint')} error={confirm.error} pending={confirm.isPending} button={t('factor.confirm')} onCode={(code) => confirm.mutate(code)} />
    </div>
  )
}
