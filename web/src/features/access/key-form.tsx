import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { CopyButton } from '@shared/copy-button'
import { Field } from '@shared/field'
import { useFirstFault } from '@shared/first-fault'
import { isProblem } from '@shared/problem'
import styles from './access.module.css'

const FIELDS = ['name', 'contact', 'perMinute'] as const
type Name = (typeof FIELDS)[number]

/** Issues a key to somebody who can be reached; it is told once. */
export function KeyForm({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation('access')
  const [wish, setWish] = useState<Record<Name, string>>({ name: '', contact: '', perMinute: '60' })
  const [lacking, setLacking] = useState<string[]>([])
  const issue = useMutation({
    mutationFn: () => api.post('/api/command/keys', { body: { name: wish.name, contact: wish.contact, perMinute: Math.trunc(Number(wish.perMinute)) || 0 } }),
    onSuccess: onDone,
  })
  const form = useFirstFault(issue.error ?? lacking)
  const fault = (field: Name) => (lacking.includes(field) ? t('applications.missing') : isProblem(issue.error) && issue.error.field === field ? issue.error.detail : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = FIELDS.filter((field) => !wish[field].trim())
    setLacking(found)
    if (found.length > 0) issue.reset()
    else if (!issue.isPending) issue.mutate()
  }
  if (issue.data) return <Told secret={issue.data.secret} onClose={onClose} />
  return (
    <form ref={form} className="col g16" onSubmit={submit} noValidate>
      {issue.error && !FIELDS.some(fault) && <ProblemNote error={issue.error} />}
      {FIELDS.map((field) => (
        <Field key={field} label={t(`keys.${field}`)} hint={field === 'name' ? undefined : t(`keys.${field}Hint`)} fault={fault(field)}>
          {(given) => (
            <input
              {...given}
              className="in"
              maxLength={80}
              inputMode={field === 'perMinute' ? 'numeric' : undefined}
              value={wish[field]}
              onChange={(event) => setWish({ ...wish, [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <div>
        <button type="submit" className="btn p" aria-disabled={issue.isPending}>
          {t('keys.make')}
        </button>
      </div>
    </form>
  )
}

function Told({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation('access')
  return (
    <div className="col g16">
      <p>{t('keys.told')}</p>
      <div>
        <span className="lab">api_key</span>
        <p className={styles.given}>{secret}</p>
        <CopyButton text={secret} />
      </div>
      <div>
        <button type="button" className="btn p" onClick={onClose}>
          {t('keys.done')}
        </button>
      </div>
    </div>
  )
}
