import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useIntent } from '@shared/intent'
import type { Call } from '../types'
import styles from './ratings.module.css'

/** Masked until the agent says why; looking is recorded. */
export function PhoneNumber({ call }: { call: Call }) {
  const { t } = useTranslation('ratings')
  const intent = useIntent()
  const show = useMutation({ mutationFn: () => intent.run((command) => api.post('/api/ratings/callbacks/{id}/phone', { path: { id: call.id }, body: { reason: t('call.reason') }, command })) })
  return (
    <div className="col g4">
      <p className="row g12 wrap">
        <span>{call.name}</span>
        <span className={styles.phone}>{show.data?.phone ?? call.phone}</span>
        {!show.data && (
          <button type="button" className="btn" aria-disabled={show.isPending} onClick={() => show.mutate()}>
            {t('call.show')}
          </button>
        )}
      </p>
      <p className="s t3">{t('call.showHint')}</p>
      {show.isError && <ProblemNote error={show.error} />}
    </div>
  )
}
