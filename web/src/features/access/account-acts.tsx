import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useMe } from '@shared/session'
import { Sheet } from '@shared/sheet'
import type { AdminAccount } from '@shared/types'
import styles from './access.module.css'
import type { AdminKind } from './admin-shell'
import { Given } from './given'

type Act = 'block' | 'open' | 'password' | 'factorReset' | 'approve' | 'refuse'

/** What this administrator may do with this account; anything that hurts is asked again. */
function actsOf(row: AdminAccount, kind: AdminKind): Act[] {
  if (kind === 'system-admin') return row.blocked ? ['open'] : ['password', 'block']
  if (row.awaits && !row.blocked) return ['approve', 'refuse']
  return row.secondFactor ? ['factorReset'] : []
}

const send = (row: AdminAccount, act: Act, why: string): Promise<unknown> => {
  const path = { id: row.id }
  if (act === 'block') return api.post('/api/access/accounts/{id}/block', { path, body: { why } })
  if (act === 'open') return api.post('/api/access/accounts/{id}/open', { path })
  if (act === 'password') return api.post('/api/access/accounts/{id}/password', { path })
  if (act === 'factorReset') return api.post('/api/access/accounts/{id}/factor-reset', { path })
  return api.post('/api/access/accounts/{id}/decision', { path, body: { approve: act === 'approve' } })
}

export function AccountActs({ row, kind, onChange }: { row: AdminAccount; kind: AdminKind; onChange: () => void }) {
  const { t } = useTranslation('access')
  const own = useMe().data?.account?.id === row.id
  const [asking, setAsking] = useState<Act>()
  const [why, setWhy] = useState('')
  const [given, setGiven] = useState<string>()
  const act = useMutation({ mutationFn: (which: Act) => send(row, which, why.trim()), onSuccess: (answer) => done(answer) })
  const close = () => (setAsking(undefined), setWhy(''), setGiven(undefined), act.reset())
  const done = (answer: unknown) => {
    onChange()
    if (asking === 'password') setGiven((answer as { password: string }).password)
    else close()
  }
  return (
    <div className={styles.acts}>
      {(own ? [] : actsOf(row, kind)).map((each) => (
        <button key={each} type="button" className={`linkish ${each === 'block' || each === 'refuse' ? styles.grave : ''}`} onClick={() => setAsking(each)}>
          {t(`act.${each}`)}
        </button>
      ))}
      <Sheet open={asking !== undefined} title={asking ? t('act.title', { act: t(`act.${asking}`), name: row.name }) : ''} onClose={close}>
        {given ? (
          <Given password={given} login={row.login} onClose={close} />
        ) : (
          asking && (
            <div className="col g16">
              <p>{t(`act.${asking}Means`, { name: row.name })}</p>
              {act.error && <ProblemNote error={act.error} />}
              {asking === 'block' && <Field label={t('act.why')}>{(field) => <input {...field} className="in" value={why} maxLength={100} onChange={(event) => setWhy(event.target.value)} />}</Field>}
              <div className="row wrap g8">
                <button type="button" className={`btn p ${asking === 'block' || asking === 'refuse' ? 'dg' : ''}`} aria-disabled={act.isPending} onClick={() => !act.isPending && act.mutate(asking)}>
                  {t(`act.${asking}`)}
                </button>
                <button type="button" className="btn" onClick={close}>
                  {t('common:cancel')}
                </button>
              </div>
            </div>
          )
        )}
      </Sheet>
    </div>
  )
}
