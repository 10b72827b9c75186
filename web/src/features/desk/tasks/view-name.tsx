import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'

interface Props {
  first: string
  longest: number
  /** Names that would be replaced. */
  taken: string[]
  error: Error | null
  busy: boolean
  onName: (name: string) => void
}

/** Asks for a view's name and says when it would replace another. */
export function ViewName({ first, longest, taken, error, busy, onName }: Props) {
  const { t } = useTranslation('desk')
  const [name, setName] = useState(first)
  const [fault, setFault] = useState<string>()
  const replaces = taken.includes(name.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setFault(name.trim() ? undefined : t('views.nameMissing'))
    if (name.trim()) onName(name)
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <Field label={t('views.name')} hint={t('views.nameHint', { max: longest })} fault={fault}>
        {(field) => <input {...field} className="in" maxLength={longest} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      {replaces && <p className="note">{t('views.replaces', { name: name.trim() })}</p>}
      {error && <ProblemNote error={error} />}
      <div>
        <button type="submit" className="btn p" disabled={busy}>
          {replaces ? t('views.replace') : t('views.keep')}
        </button>
      </div>
    </form>
  )
}
