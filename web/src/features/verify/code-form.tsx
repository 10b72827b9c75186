import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Field } from '@shared/field'
import { bareNumber } from '@shared/format'

/** Takes a code off the paper; blanks, dashes and small letters do not matter. */
export function CodeForm({ before }: { before: string }) {
  const { t } = useTranslation('verify')
  const navigate = useNavigate()
  const [code, setCode] = useState(before)
  const [lacking, setLacking] = useState(false)
  const ask = (event: FormEvent) => {
    event.preventDefault()
    const bare = bareNumber(code)
    setLacking(!bare)
    if (bare) void navigate(`/verify/${bare}`)
  }
  return (
    <form className="card mt24" onSubmit={ask} noValidate>
      <div className="bd col g16">
        <Field id="code" label={t('type.label')} hint={t('type.hint')} fault={lacking ? t('type.missing') : undefined}>
          {(field) => <input {...field} className="in" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={40} value={code} onChange={(event) => setCode(event.target.value)} />}
        </Field>
        <div>
          <button type="submit" className="btn p">
            {t('type.ask')}
          </button>
        </div>
      </div>
    </form>
  )
}
