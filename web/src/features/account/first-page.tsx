import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { CopyButton } from '@shared/copy-button'
import { Field } from '@shared/field'
import { useTitle } from '@shared/title'

const KINDS = ['system', 'security', 'audit'] as const
type Person = { login: string; person: string }

/** A new installation makes its three administrators, once, with the code that its first start told. */
export function FirstPage() {
  const { t } = useTranslation('account')
  useTitle(t('first.title'))
  const [code, setCode] = useState('')
  const [people, setPeople] = useState<Record<string, Person>>(() => Object.fromEntries(KINDS.map((kind) => [kind, { login: `admin.${kind}`, person: '' }])))
  const [system, security, audit] = KINDS.map((kind) => people[kind]!) as [Person, Person, Person]
  const make = useMutation({ mutationFn: () => api.post('/api/access/first-administrators', { body: { code, system, security, audit } }) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending) make.mutate()
  }
  if (make.data) return <Made logins={[system, security, audit].map((one) => one.login)} passwords={make.data.given.map((one) => one.password)} />
  return (
    <div className="page plain narrow">
      <h1>{t('first.title')}</h1>
      <p className="t2 mt8">{t('first.words')}</p>
      <form className="card mt24" onSubmit={submit} noValidate>
        <div className="bd col g16">
          {make.error && <ProblemNote error={make.error} />}
          <Field label={t('first.code')} hint={t('first.codeHint')}>
            {(field) => <input {...field} className="in" autoComplete="off" autoCapitalize="characters" spellCheck={false} value={code} onChange={(event) => setCode(event.target.value)} />}
          </Field>
          {KINDS.map((kind) => (
            <PersonFields key={kind} kind={kind} person={people[kind]!} onChange={(next) => setPeople({ ...people, [kind]: next })} />
          ))}
          <div>
            <button type="submit" className="btn p" aria-disabled={make.isPending}>
              {t('first.make')}
            </button>
          </div>
        </div>
      </form>
    </div>
  )
}

function PersonFields({ kind, person, onChange }: { kind: (typeof KINDS)[number]; person: Person; onChange: (next: Person) => void }) {
  const { t } = useTranslation('account')
  return (
    <fieldset className="col g16">
      <legend>
        <b>{t(`first.${kind}`)}</b> <span className="s t2">{t(`first.${kind}Does`)}</span>
      </legend>
      <Field label={t('first.login')}>
        {(field) => <input {...field} className="in" autoComplete="off" autoCapitalize="none" spellCheck={false} value={person.login} onChange={(event) => onChange({ ...person, login: event.target.value })} />}
      </Field>
      <Field label={t('first.person')} hint={t('first.personHint')}>
        {(field) => <input {...field} className="in" autoComplete="off" autoCapitalize="characters" spellCheck={false} value={person.person} onChange={(event) => onChange({ ...person, person: event.target.value })} />}
      </Field>
    </fieldset>
  )
}

/** The three passwords, told this once. */
function Made({ logins, passwords }: { logins: string[]; passwords: string[] }) {
  const { t } = useTranslation('account')
  return (
    <div className="page plain narrow">
      <h1>{t('first.made')}</h1>
      <p className="t2 mt8">{t('first.madeWords')}</p>
      <div className="card mt24">
        <dl className="bd col g16">
          {logins.map((login, at) => (
            <div key={login} className="row wrap g12">
              <dt>
                <b>{login}</b>
              </dt>
              <dd className="row g12">
                <code>{passwords[at]}</code>
                <CopyButton text={passwords[at]!} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <p className="mt24">
        <Link className="btn p" to="/sign-in?to=/admin">
          {t('common:signIn')}
        </Link>
      </p>
    </div>
  )
}
