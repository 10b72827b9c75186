import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'
import type { Board } from './types'
import { usePublish } from './use-checks'

/** Asks again before figures are frozen; a correction says why. */
export function PublishForm({ board, onDone, onClose }: { board: Board; onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation('oversight')
  const [reason, setReason] = useState('')
  const [lacking, setLacking] = useState(false)
  const publish = usePublish(board.period)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (publish.isPending) return
    const missing = board.frozen && reason.trim().length < 4
    setLacking(missing)
    if (!missing) publish.mutate(board.frozen ? reason.trim() : undefined, { onSuccess: onDone })
  }
  return (
    <form className="col g16" onSubmit={send} noValidate>
      {publish.error && <ProblemNote error={publish.error} />}
      <p>{board.frozen ? t('publish.correct', { period: board.period }) : t('publish.freeze', { period: board.period })}</p>
      {!board.frozen && board.waiting > 0 && <p className="note w">{t('publish.waiting', { count: board.waiting })}</p>}
      {board.frozen && (
        <Field id="publish-reason" label={t('publish.reason')} fault={lacking ? t('publish.missing') : undefined}>
          {(field) => <textarea {...field} className="in" rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      )}
      <div className="row wrap g8">
        <button type="submit" className="btn p" aria-disabled={publish.isPending}>
          {board.frozen ? t('publish.yesCorrect') : t('publish.yes', { period: board.period })}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('form.no')}
        </button>
      </div>
    </form>
  )
}
