import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { useIntent } from '@shared/intent'
import { Sheet } from '@shared/sheet'
import type { ChannelState } from '../types'

/** One test message to an address of one's own. */
export function TestForm({ channels }: { channels: ChannelState[] }) {
  const { t } = useTranslation('queue')
  const pick = usePick()
  const on = channels.filter((channel) => channel.on)
  const [open, setOpen] = useState(false)
  const [channel, setChannel] = useState(on[0]?.channel ?? 'sms')
  const [address, setAddress] = useState('')
  const intent = useIntent()
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: () => intent.run((command) => api.post('/api/notices/queue/test', { body: { channel, address }, command })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['queue'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t('test')}
      </button>
      <Sheet open={open} title={t('test')} onClose={() => setOpen(false)}>
        <form className="col g12" onSubmit={submit} noValidate>
          <Field label={t('channel')}>
            {(field) => (
              <select {...field} className="in" value={channel} onChange={(event) => setChannel(event.target.value)}>
                {on.map((c) => (
                  <option key={c.channel} value={c.channel}>
                    {pick(c, 'name')}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('testTo')}>{(field) => <input {...field} className="in" value={address} onChange={(event) => setAddress(event.target.value)} />}</Field>
          {send.isError && <ProblemNote error={send.error} />}
          {send.isSuccess && <p className="note ok">{t('testSent')}</p>}
          <button type="submit" className="btn p" aria-disabled={send.isPending}>
            {t('testSend')}
          </button>
        </form>
      </Sheet>
    </>
  )
}
