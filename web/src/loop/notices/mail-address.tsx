import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useIntent } from '@shared/intent'
import type { Preferences } from '@shared/types'

/** A mail address is used once the code that was sent there came back. */
export function MailAddress({ way }: { way?: Preferences['ways'][number] }) {
  const { t } = useTranslation('notices')
  const queries = useQueryClient()
  const intent = useIntent()
  const [mail, setMail] = useState('')
  const [code, setCode] = useState('')
  const keep = (data: Preferences) => queries.setQueryData(['notice-preferences'], data)
  const ask = useMutation({ mutationFn: () => intent.run((command) => api.post('/api/notices/preferences/mail', { body: { mail }, command })) })
  const confirm = useMutation({ mutationFn: () => intent.run((command) => api.post('/api/notices/preferences/mail/code', { body: { code }, command })), onSuccess: keep })
  const forget = useMutation({ mutationFn: () => intent.run((command) => api.delete('/api/notices/preferences/mail', { command })), onSuccess: keep })
  if (!way?.available) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ask.isSuccess) confirm.mutate()
    else ask.mutate()
  }
  const error = ask.error ?? confirm.error ?? forget.error
  return (
    <form onSubmit={submit} className="card mt16" noValidate>
      <div className="bd col g12">
        <h2>{t('mail.title')}</h2>
        {way.address && (
          <p className="row g8 wrap">
            {t('mail.now', { address: way.address })}
            <button type="button" className="linkish" onClick={() => forget.mutate()}>
              {t('mail.forget')}
            </button>
          </p>
        )}
        <Field label={t('mail.address')} hint={t('mail.hint')}>
          {(field) => <input {...field} className="in" type="email" autoComplete="email" value={mail} onChange={(event) => setMail(event.target.value)} disabled={ask.isSuccess} />}
        </Field>
        {ask.isSuccess && (
          <Field label={t('mail.code')} hint={t('mail.sent')}>
            {(field) => <input {...field} className="in" inputMode="numeric" autoComplete="one-time-code" maxLength={6} value={code} onChange={(event) => setCode(event.target.value)} />}
          </Field>
        )}
        {error && <ProblemNote error={error} />}
        <div className="row g8">
          <button type="submit" className="btn" aria-disabled={ask.isPending || confirm.isPending}>
            {ask.isSuccess ? t('mail.confirm') : t('mail.send')}
          </button>
          {ask.isSuccess && (
            <button type="button" className="linkish" onClick={() => ask.reset()}>
              {t('mail.other')}
            </button>
          )}
        </div>
      </div>
    </form>
  )
}
