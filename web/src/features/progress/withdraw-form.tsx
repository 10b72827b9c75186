import { useTranslation } from 'react-i18next'
import { wordsOf } from '@loop/application/use-application'
import { ProblemNote } from '@loop/problem-note'
import { useAct } from '@loop/use-act'
import type { Progress } from '@shared/types'

/** Asks again, with the consequence in the button. */
export function WithdrawForm({ of, onDone }: { of: Progress; onDone: () => void }) {
  const { t } = useTranslation('progress')
  const send = useAct('progress', of.number)
  return (
    <div className="col g16">
      <p>{of.reporters > 1 ? t('withdraw.others', { count: of.reporters - 1 }) : t('withdraw.alone', { context: wordsOf(of.kind) })}</p>
      {send.error && <ProblemNote error={send.error} />}
      <div className="row wrap g12">
        <button type="button" className="btn dg" aria-disabled={send.isPending} onClick={() => send.mutate({ act: 'withdraw', version: of.version }, { onSuccess: onDone })}>
          {of.reporters > 1 ? t('withdraw.leave') : t('withdraw.stop')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {t('withdraw.keep')}
        </button>
      </div>
    </div>
  )
}
