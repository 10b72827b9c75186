import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useMe } from '@shared/session'
import { useTitle } from '@shared/title'
import type { Security } from '@shared/types'
import { Browsers } from './browsers'
import { FactorCard } from './factor-card'
import { Linked } from './linked'
import { NewPassword } from './new-password'

/** The person's own security: password, second factor, the browsers that are signed in. */
export function SecurityPage() {
  const { t } = useTranslation('account')
  useTitle(t('security.title'))
  const me = useMe().data
  const queries = useQueryClient()
  const security = useQuery({ queryKey: ['security'], enabled: me?.signedIn === true, queryFn: ({ signal }) => api.get('/api/access/security', { signal }) })
  const endOthers = useMutation({ mutationFn: () => api.post('/api/access/security/sessions/end-others'), onSuccess: (answer) => queries.setQueryData(['security'], answer) })
  if (me && !me.signedIn)
    return (
      <div className="page plain narrow">
        <h1>{t('security.title')}</h1>
        <p className="mt16">
          {t('security.signIn')} <Link to="/sign-in?to=/mine/security">{t('common:signIn')}</Link>
        </p>
      </div>
    )
  return (
    <div className="page plain narrow">
      <h1>{t('security.title')}</h1>
      {security.error && <ProblemNote error={security.error} onRetry={() => void security.refetch()} />}
      {security.data && (
        <>
          <PasswordCard />
          <FactorCard security={security.data} onChange={() => void security.refetch()} />
          <Browsers security={security.data} onChange={(next: Security) => queries.setQueryData(['security'], next)} onEndOthers={() => endOthers.mutate()} error={endOthers.error} />
          <Linked />
        </>
      )}
    </div>
  )
}

function PasswordCard() {
  const { t } = useTranslation('account')
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  return (
    <section className="card mt24" aria-labelledby="password-card">
      <div className="hd">
        <h2 id="password-card">{t('password.title')}</h2>
        {!open && (
          <button type="button" className="btn" onClick={() => (setOpen(true), setDone(false))}>
            {t('password.change')}
          </button>
        )}
      </div>
      <div className="bd col g12">
        {done && <p role="status">{t('password.done')}</p>}
        {open ? <NewPassword onDone={() => (setOpen(false), setDone(true))} /> : <p className="t2">{t('password.about')}</p>}
      </div>
    </section>
  )
}
