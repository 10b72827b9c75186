import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import type { components } from '@shared/generated'
import styles from './wallet.module.css'

type Check = components['schemas']['LicencesCheckView']

/** Whether a licence that I was shown holds: by the identifier on it, or by the code that its holder shows, which is used up by it. */
export function CheckPage() {
  const { t } = useTranslation('wallet')
  useTitle(t('check.title'))
  const [given] = useSearchParams()
  const [code, setCode] = useState(given.get('code') ?? '')
  const [lacking, setLacking] = useState(false)
  const check = useMutation({ mutationFn: (typed: string) => api.post('/api/licences/checks', { body: { code: typed } }) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setLacking(!code.trim())
    if (code.trim() && !check.isPending) check.mutate(code.trim())
  }
  return (
    <div className="page plain narrow">
      <h1>{t('check.title')}</h1>
      <p className="t2 mt8">{t('check.about')}</p>
      <form className="card mt24" onSubmit={submit} noValidate>
        <div className="bd col g16">
          <Field label={t('check.code')} hint={t('check.hint')} fault={lacking ? t('check.missing') : undefined}>
            {(field) => <input {...field} className="in" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={160} value={code} onChange={(event) => setCode(event.target.value)} />}
          </Field>
          <div>
            <button type="submit" className="btn p" aria-disabled={check.isPending}>
              {t('check.do')}
            </button>
          </div>
        </div>
      </form>
      {check.error && <ProblemNote error={check.error} />}
      {check.data && <Found of={check.data} />}
    </div>
  )
}

function Found({ of }: { of: Check }) {
  const { t } = useTranslation('wallet')
  const pick = usePick()
  const good = of.result === 'VALID'
  const rows = [
    ['kind', of.kind && pick(of, 'kind')],
    ['issuer', of.issuer && pick(of, 'issuer')],
    ['issued', of.issued],
    ['until', of.validTo],
    ['state', of.state && pick(of, 'state')],
  ] as const
  return (
    <section className="card mt24" aria-live="polite">
      <div className="bd col g16">
        <p className={good ? styles.good : styles.bad} role="status">
          {good ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
          <b>{pick(of, 'resultText')}</b>
        </p>
        {of.result === 'UNKNOWN' && <p>{t('check.unknown')}</p>}
        <dl className={styles.face}>
          {rows.map(([key, value]) => value && <Fact key={key} name={t(`check.${key}`)} value={value} />)}
          {of.fields.map((field) => (
            <Fact key={field.code} name={pick(field, 'name')} value={field.value} />
          ))}
        </dl>
      </div>
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
