import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useIntent } from '@shared/intent'
import { Sheet } from '@shared/sheet'

/** What befell one message; with a reason it can be sent again, or its address shown. */
export function DeliverySheet({ id, onClose }: { id?: string; onClose: () => void }) {
  const { t } = useTranslation('queue')
  return (
    <Sheet open={id !== undefined} title={t('events')} onClose={onClose} wide>
      {id && <Content id={id} />}
    </Sheet>
  )
}

function Content({ id }: { id: string }) {
  const { t } = useTranslation('queue')
  const pick = usePick()
  const dates = useDates()
  const queries = useQueryClient()
  const intent = useIntent()
  const [reason, setReason] = useState('')
  const file = useQuery({ queryKey: ['queue', 'one', id], queryFn: ({ signal }) => api.get('/api/notices/queue/{id}', { path: { id }, signal }) })
  const again = useMutation({
    mutationFn: () => intent.run((command) => api.post('/api/notices/queue/{id}/again', { path: { id }, body: { reason }, command })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['queue'] }),
  })
  const show = useMutation({ mutationFn: () => intent.run((command) => api.post('/api/notices/queue/{id}/address', { path: { id }, body: { reason }, command })) })
  if (file.isError) return <ProblemNote error={file.error} onRetry={() => void file.refetch()} />
  if (!file.data) return <p className="t2">{t('common:loading')}</p>
  const { delivery, events } = file.data
  return (
    <div className="col g16">
      <p>
        <b>{pick(delivery, 'occasion')}</b> · {t(`channelOf.${delivery.channel}`)} · {show.data?.address ?? delivery.address}
        {delivery.caseNumber && (
          <>
            {' · '}
            <Link to={`/desk/cases/${delivery.caseNumber}`}>{t('case')}</Link>
          </>
        )}
      </p>
      <ol className="tl">
        {events.map((event, index) => (
          <li key={index} className="done">
            <span className="dot" aria-hidden />
            <div className="row sp">
              <span>
                {t(`event.${event.what}`)} {event.byHand && <span className="tag">{t('byHand')}</span>}
              </span>
              <span className="s t3 nw">{dates.short(event.at)}</span>
            </div>
            {event.words && <p className="s t2">{pick(event as typeof event & { words: string }, 'words')}</p>}
          </li>
        ))}
      </ol>
      <Field label={t('reason')} hint={[t('againHint'), t('showHint')].join(' ')}>
        {(field) => <input {...field} className="in" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      {(again.error ?? show.error) && <ProblemNote error={again.error ?? show.error} />}
      <div className="row g8 wrap">
        {delivery.state === 'failed' && (
          <button type="button" className="btn p" aria-disabled={again.isPending} onClick={() => again.mutate()}>
            {t('again')}
          </button>
        )}
        <button type="button" className="btn" aria-disabled={show.isPending} onClick={() => show.mutate()}>
          {t('show')}
        </button>
      </div>
    </div>
  )
}
