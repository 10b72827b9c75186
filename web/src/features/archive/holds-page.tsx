import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import styles from './archive.module.css'
import { HoldForm } from './hold-form'
import { Instead } from './parts'
import type { Hold } from './types'
import { useChange, useDay, useHolds } from './use-archive'

/** What nobody may destroy, why, and what stood before. */
export function HoldsPage() {
  const { t } = useTranslation('archive')
  useTitle(t('holds.title'))
  const holds = useHolds()
  const [holding, setHolding] = useState(false)
  const [lifting, setLifting] = useState<Hold>()
  return (
    <>
      <div className={styles.head}>
        <h1>{t('holds.title')}</h1>
        <button type="button" className="btn p" onClick={() => setHolding(true)}>
          {t('holds.new')}
        </button>
      </div>
      <p className="t2">{t('holds.about')}</p>
      <section className="card">
        {!holds.data?.length && <Instead of={holds} none={t('holds.none')} />}
        {holds.data?.map((hold) => (
          <Entry key={hold.id} hold={hold} onLift={() => setLifting(hold)} />
        ))}
      </section>
      <Sheet open={holding} title={t('holds.new')} onClose={() => setHolding(false)}>
        {holding && <HoldForm onDone={() => setHolding(false)} />}
      </Sheet>
      <Sheet open={lifting !== undefined} title={t('holds.lift')} onClose={() => setLifting(undefined)}>
        {lifting && <Lift hold={lifting} onDone={() => setLifting(undefined)} />}
      </Sheet>
    </>
  )
}

function Entry({ hold, onLift }: { hold: Hold; onLift: () => void }) {
  const { t } = useTranslation('archive')
  const day = useDay()
  const lifted = hold.liftedBy && hold.lifted && t('holds.liftedBy', { by: hold.liftedBy, day: day(hold.lifted), why: hold.liftedWhy })
  const state = hold.lifted ? 'lifted' : hold.stands ? 'stands' : 'expired'
  return (
    <article className={styles.section} aria-label={hold.shown}>
      <div className="row wrap sp g8">
        <Link to={`/desk/cases/${hold.number}`}>{hold.shown}</Link>
        <span className={`tag ${hold.stands ? 'w' : ''}`}>{t(`holds.state.${state}`)}</span>
      </div>
      <p className={styles.said}>{hold.reason}</p>
      <p className="s t2">
        {t('holds.by', { by: hold.by, day: day(hold.at), until: hold.until ?? t('hold.open') })}
        {lifted && ` · ${lifted}`}
      </p>
      {!hold.lifted && (
        <div className={`${styles.acts} mt8`}>
          <button type="button" className="btn" onClick={onLift}>
            {t('holds.lift')}
          </button>
        </div>
      )}
    </article>
  )
}

function Lift({ hold, onDone }: { hold: Hold; onDone: () => void }) {
  const { t } = useTranslation('archive')
  const [why, setWhy] = useState('')
  const [lacking, setLacking] = useState(false)
  const lift = useChange((said: string, command) => api.post('/api/archive/holds/{id}/lift', { path: { id: hold.id }, body: { why: said }, command }), onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setLacking(!why.trim())
    if (why.trim() && !lift.isPending) lift.mutate(why.trim())
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <p>{t('holds.liftMeans', { number: hold.shown })}</p>
      {lift.error && <ProblemNote error={lift.error} />}
      <Field label={t('holds.why')} fault={lacking ? t('missing') : undefined}>
        {(given) => <textarea {...given} className="in" rows={2} maxLength={500} value={why} onChange={(event) => setWhy(event.target.value)} />}
      </Field>
      <div>
        <button type="submit" className="btn p" aria-disabled={lift.isPending}>
          {t('holds.lift')}
        </button>
      </div>
    </form>
  )
}
