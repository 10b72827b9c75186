import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import type { Security } from '@shared/types'
import { FactorSetup } from './factor-setup'
import { RecoveryCodes } from './recovery-codes'

type Doing = 'setup' | 'remove' | 'codes'

/** Whether the second factor is on, and what can be done about it. */
export function FactorCard({ security, onChange }: { security: Security; onChange: () => void }) {
  const { t } = useTranslation('account')
  const [doing, setDoing] = useState<Doing>()
  const [codes, setCodes] = useState<string[]>()
  const over = () => (setDoing(undefined), setCodes(undefined), onChange())
  const on = security.secondFactor
  return (
    <section className="card mt16" aria-labelledby="factor-card">
      <div className="hd">
        <h2 id="factor-card">{t('factor.title')}</h2>
        <span className={`tag ${on ? 'a' : ''}`}>{on ? t('factor.on') : t('factor.off')}</span>
      </div>
      <div className="bd col g16">
        {!doing && !codes && (
          <>
            <p className="t2">{on ? t('factor.left', { count: security.codesLeft }) : t('factor.about')}</p>
            <div className="row wrap g8">
              {!on && (
                <button type="button" className="btn p" onClick={() => setDoing('setup')}>
                  {t('factor.setUp')}
                </button>
              )}
              {on && (
                <button type="button" className="btn" onClick={() => setDoing('codes')}>
                  {t('factor.newCodes')}
                </button>
              )}
              {on && !security.needed && (
                <button type="button" className="btn dg" onClick={() => setDoing('remove')}>
                  {t('factor.remove')}
                </button>
              )}
            </div>
          </>
        )}
        {doing === 'setup' && <FactorSetup onDone={over} />}
        {(doing === 'remove' || doing === 'codes') && !codes && <Prove doing={doing} onCodes={setCodes} onDone={over} onBack={() => setDoing(undefined)} />}
        {codes && <RecoveryCodes codes={codes} onKept={over} />}
      </div>
    </section>
  )
}

/** Both need the password and a code, so that an open desk is not enough. */
function Prove({ doing, onCodes, onDone, onBack }: { doing: 'remove' | 'codes'; onCodes: (codes: string[]) => void; onDone: () => void; onBack: () => void }) {
  const { t } = useTranslation('account')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const remove = useMutation({ mutationFn: () => api.post('/api/access/security/factor/remove', { body: { password, code } }), onSuccess: onDone })
  const draw = useMutation({ mutationFn: () => api.post('/api/access/security/factor/codes', { body: { password, code } }), onSuccess: (answer) => onCodes(answer.codes) })
  const act = doing === 'remove' ? remove : draw
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!act.isPending) act.mutate()
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      {act.error && <ProblemNote error={act.error} />}
      <Field label={t('password.present')}>{(field) => <input {...field} className="in" type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />}</Field>
      <Field label={t('factor.code')}>{(field) => <input {...field} className="in" autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.target.value)} />}</Field>
      <div className="row wrap g8">
        <button type="submit" className={`btn p ${doing === 'remove' ? 'dg' : ''}`} aria-disabled={act.isPending}>
          {doing === 'remove' ? t('factor.remove') : t('factor.newCodes')}
        </button>
        <button type="button" className="btn" onClick={onBack}>
          {t('common:cancel')}
        </button>
      </div>
    </form>
  )
}
