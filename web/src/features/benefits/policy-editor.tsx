import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { usePick } from '@shared/i18n'
import { isProblem } from '@shared/problem'
import { ClauseEditor } from './clause-editor'
import { writeClause, type Clause } from './clause-model'
import styles from './desk.module.css'
import { SimulationCard } from './simulation-card'
import { TermsForm } from './terms-form'
import type { Flaw, Terms } from './types'
import { useChange } from './use-benefits'

/** Writes a policy and tries it on everybody before it is issued. */
export function PolicyEditor({ terms, clause, isNew, locked }: { terms: Terms; clause: Clause; isNew?: boolean; locked?: boolean }) {
  const { t } = useTranslation('benefitdesk')
  const navigate = useNavigate()
  const [text, setText] = useState(terms)
  const [table, setTable] = useState(clause)
  const body = () => ({ terms: text, clause: writeClause(text.code || 'policy', table) })
  const save = useChange(
    (_: void, command) => api.put('/api/benefits/desk/policies/{code}/draft', { path: { code: text.code.trim() || '-' }, body: body(), command }),
    (done) => void (isNew && navigate(`/desk/benefits/policies/${done.policy}`)),
  )
  const tried = useChange((_: void, command) => api.post('/api/benefits/desk/simulations', { body: body(), command }))
  return (
    <>
      <section className="card" aria-label={t('policy.terms')}>
        <div className={styles.section}>
          <TermsForm of={text} isNew={isNew} onChange={setText} />
        </div>
        <div className={styles.section}>
          <h2 className="mb12">{t('clause.title')}</h2>
          <ClauseEditor of={table} onChange={setTable} />
        </div>
        <div className={`${styles.section} col g8`}>
          {[save.error, tried.error].map((error, n) => (error ? <Flawed key={n} error={error} /> : null))}
          {save.isSuccess && !save.isPending && (
            <p className="t2" role="status">
              {t('policy.saved')}
            </p>
          )}
          <div className="row wrap g8">
            {!locked && (
              <button type="button" className="btn p" aria-disabled={save.isPending} onClick={() => !save.isPending && save.mutate()}>
                {t('policy.save')}
              </button>
            )}
            <button type="button" className="btn" aria-disabled={tried.isPending} onClick={() => !tried.isPending && tried.mutate()}>
              {t(tried.isPending ? 'policy.trying' : 'policy.try')}
            </button>
            {locked && <span className="t3">{t('policy.locked')}</span>}
          </div>
        </div>
      </section>
      {tried.data && <SimulationCard of={tried.data} />}
    </>
  )
}

function Flawed({ error }: { error: unknown }) {
  const pick = usePick()
  const flaws = isProblem(error) ? ((error.more.flaws as Flaw[] | undefined) ?? []) : []
  return (
    <ProblemNote error={error}>
      {flaws.length > 1 && (
        <ul className={styles.flaws}>
          {flaws.map((flaw, n) => (
            <li key={n}>
              <b>{flaw.place}</b> {pick(flaw, 'words')}
            </li>
          ))}
        </ul>
      )}
    </ProblemNote>
  )
}
