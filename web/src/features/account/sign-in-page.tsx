import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { ErrorSummary, type Fault } from '@shared/error-summary'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { useDemoAccounts, useSignIn, useSignInCode } from '@shared/session'
import { useTitle } from '@shared/title'
import type { DemoAccount, Me } from '@shared/types'
import styles from './account.module.css'
import { CodeForm } from './code-form'
import { FactorSetup } from './factor-setup'
import { NewPassword } from './new-password'

/** Only ways inside these pages may follow a sign-in. */
const inside = (way: string | null) => (way && /^\/(?![/\\])/.test(way) ? way : undefined)

/** Signing in; where one came from is where one goes on, staff go to their desk. */
export function SignInPage() {
  const { t } = useTranslation('account')
  useTitle(t('signIn.title'))
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const signIn = useSignIn()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [faults, setFaults] = useState<Fault[]>([])
  const asked = STEPS.find((one) => one === search.get('step'))
  const [step, setStep] = useState<Me['next']>(asked)
  const goOn = async (me: Me | undefined) => {
    if (me?.next) return setStep(me.next)
    if (search.get('outside') === 'link') await api.post('/api/access/outside/link').catch(() => undefined)
    const to = inside(search.get('to')) ?? homeOf(me)
    // What other systems ask for is the platform's own page, not one of these.
    if (to.startsWith('/oauth2/')) location.assign(to)
    else await navigate(to, { replace: true })
  }
  const enter = (as: { login: string; password: string }) => signIn.mutate(as, { onSuccess: goOn })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = [...(login.trim() ? [] : [{ field: 'login', words: t('signIn.loginMissing') }]), ...(password ? [] : [{ field: 'password', words: t('signIn.passwordMissing') }])]
    setFaults(found)
    if (found.length === 0) enter({ login: login.trim(), password })
  }
  if (step) return <NextStep step={step} password={password} onDone={goOn} onBack={() => (setStep(undefined), setPassword(''))} />
  const fault = (field: string) => faults.find((each) => each.field === field)?.words
  return (
    <div className={`page plain ${styles.signIn}`}>
      <div>
        <h1>{t('signIn.title')}</h1>
        <p className="t2 mt8">{t('signIn.hint')}</p>
        <form className="card mt24" onSubmit={submit} noValidate>
          <div className="bd col g16">
            <Outside came={search.get('outside')} to={inside(search.get('to'))} />
            <ErrorSummary faults={faults} />
            {signIn.error && <ProblemNote error={signIn.error} />}
            <Field id="login" label={t('signIn.login')} fault={fault('login')}>
              {(field) => <input {...field} className="in" autoComplete="username" autoCapitalize="none" spellCheck={false} value={login} onChange={(event) => setLogin(event.target.value)} />}
            </Field>
            <Field id="password" label={t('signIn.password')} fault={fault('password')}>
              {(field) => <input {...field} className="in" type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />}
            </Field>
            <div>
              <button type="submit" className="btn p" aria-disabled={signIn.isPending}>
                {t('common:signIn')}
              </button>
            </div>
          </div>
        </form>
      </div>
      <Demo onChoose={(chosen) => (setLogin(chosen.login), setPassword(chosen.password), setFaults([]), document.getElementById('login')?.focus())} />
    </div>
  )
}

/** What a sign-in by the provider outside may leave to be asked for. */
const STEPS = ['enrol', 'code'] as const
const CAME = ['link', 'late', 'refused', 'blocked', 'unreachable'] as const

/** The way by the provider of identities outside, where the city has one, and what came of going it. */
function Outside({ came, to }: { came: string | null; to?: string }) {
  const { t } = useTranslation('account')
  const pick = usePick()
  const way = useQuery({ queryKey: ['outside'], staleTime: Infinity, queryFn: ({ signal }) => api.get('/api/access/outside', { signal }) }).data
  const said = CAME.find((one) => one === came)
  if (!way?.name) return null
  const name = pick(way, 'name')
  return (
    <div className="col g8">
      {said && (
        <p role="status" className={said === 'link' ? undefined : 'fault'}>
          {t(`outside.${said}`, { name })}
        </p>
      )}
      {said !== 'link' && (
        <a className="btn" href={`/api/access/outside/begin?to=${encodeURIComponent(to ?? '/')}`}>
          {t('outside.go', { name })}
        </a>
      )}
    </div>
  )
}

function homeOf(me: Me | undefined): string {
  const kind = me?.account?.kind
  if (kind === 'staff') return '/desk'
  return kind && kind !== 'citizen' ? '/admin' : '/'
}

/** What else is asked for before somebody is in. */
function NextStep({ step, password, onDone, onBack }: { step: NonNullable<Me['next']>; password: string; onDone: (me: Me | undefined) => void; onBack: () => void }) {
  const { t } = useTranslation('account')
  const code = useSignInCode()
  return (
    <div className={`page plain narrow ${styles.next}`}>
      <h1>{t(`next.${step}`)}</h1>
      <p className="t2 mt8">{t(`next.${step}Hint`)}</p>
      <div className="card mt24">
        <div className="bd">
          {step === 'password' && <NewPassword known={password} onDone={onDone} />}
          {step === 'enrol' && <FactorSetup onDone={onDone} />}
          {step === 'code' && <CodeForm hint={t('factor.orRecovery')} error={code.error} pending={code.isPending} button={t('common:signIn')} onCode={(typed) => code.mutate(typed, { onSuccess: onDone })} />}
        </div>
      </div>
      <p className="mt16">
        <button type="button" className="linkish" onClick={onBack}>
          {t('next.back')}
        </button>
      </p>
    </div>
  )
}

/** One tap fills the form; nobody has to type a password to look at the demo. */
function Demo({ onChoose }: { onChoose: (account: DemoAccount) => void }) {
  const { t } = useTranslation('account')
  const accounts = useDemoAccounts().data
  if (!accounts?.length) return null
  return (
    <section className="card" aria-labelledby="demo">
      <div className="hd">
        <h2 id="demo">{t('demo.title')}</h2>
        <span className="s t2">{t('demo.hint')}</span>
      </div>
      <ul className={styles.demo}>
        {accounts.map((account) => (
          <li key={account.login}>
            <button type="button" onClick={() => onChoose(account)}>
              <span className="grow">
                <b>{account.name}</b> <span className="s t3">{account.login}</span>
                <span className="s t2">{account.note}</span>
              </span>
              <span className="s acc nw">{t('demo.fill')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
