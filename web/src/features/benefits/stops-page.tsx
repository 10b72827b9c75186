import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useDates } from '@shared/format'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import styles from './desk.module.css'
import type { Stop } from './types'
import { useChange, useStops } from './use-benefits'
import { WhyForm } from './why-form'

/** To whom nothing is paid for now: put on the list with a reason, taken off by another. */
export function StopsPage() {
  const { t } = useTranslation('benefitdesk')
  const dates = useDates()
  useTitle(t('stops.title'))
  const found = useStops()
  const [adding, setAdding] = useState(false)
  const [lifting, setLifting] = useState<Stop>()
  const end = useChange(
    (given: { id: string; why: string }, command) => api.post('/api/benefits/desk/stops/{id}/end', { path: { id: given.id }, body: { why: given.why }, command }),
    () => setLifting(undefined),
  )
  return (
    <>
      <div className={styles.head}>
        <h1>{t('stops.title')}</h1>
        <button type="button" className="btn p" onClick={() => setAdding(true)}>
          {t('stops.add')}
        </button>
      </div>
      <p className="t2">{t('stops.about')}</p>
      <section className="card" aria-busy={found.isLoading}>
        {found.isError && <ProblemNote error={found.error} onRetry={() => void found.refetch()} />}
        {found.data?.length === 0 && <p className={styles.empty}>{t('stops.none')}</p>}
        {found.data?.map((stop) => (
          <article key={stop.id} className={styles.section} aria-label={stop.key}>
            <div className="row wrap sp g8">
              <b>{stop.key}</b>
              <span className={`tag ${stop.ended ? '' : 'e'}`}>{t(stop.ended ? 'stops.ended' : 'stops.stands')}</span>
            </div>
            <p>{stop.why}</p>
            <p className="s t3">
              {stop.by} · {dates.stamp(stop.at)}
            </p>
            {stop.ended && stop.endedBy && <p className="s t3">{t('stops.endedBy', { by: stop.endedBy, at: dates.stamp(stop.ended) })}</p>}
            {stop.mayEnd && (
              <button type="button" className="btn mt8" onClick={() => setLifting(stop)}>
                {t('stops.end')}
              </button>
            )}
          </article>
        ))}
      </section>
      <Sheet open={adding} title={t('stops.add')} onClose={() => setAdding(false)}>
        {adding && <StopForm onDone={() => setAdding(false)} />}
      </Sheet>
      <Sheet open={lifting !== undefined} title={t('stops.end')} onClose={() => setLifting(undefined)}>
        {lifting && <WhyForm label={t('why')} action={t('stops.end')} error={end.error} busy={end.isPending} onSend={(why) => end.mutate({ id: lifting.id, why })} />}
      </Sheet>
    </>
  )
}

function StopForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('benefitdesk')
  const [form, setForm] = useState({ library: 'firms', key: '', why: '' })
  const [lacking, setLacking] = useState(false)
  const send = useChange((given: typeof form, command) => api.post('/api/benefits/desk/stops', { body: { ...given, key: given.key.trim(), why: given.why.trim() }, command }), onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = !form.key.trim() || form.why.trim().length < 4
    setLacking(missing)
    if (!missing && !send.isPending) send.mutate(form)
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      {send.error && <ProblemNote error={send.error} />}
      <Field label={t('stops.library')}>
        {(given) => (
          <select {...given} className="in" value={form.library} onChange={(event) => setForm({ ...form, library: event.target.value })}>
            <option value="firms">{t('library.firms')}</option>
            <option value="persons">{t('library.persons')}</option>
          </select>
        )}
      </Field>
      <Field label={t('stops.key')} fault={lacking && !form.key.trim() ? t('stops.keyMissing') : undefined}>
        {(given) => <input {...given} className="in" maxLength={18} value={form.key} onChange={(event) => setForm({ ...form, key: event.target.value })} />}
      </Field>
      <Field label={t('why')} fault={lacking && form.why.trim().length < 4 ? t('whyMissing') : undefined}>
        {(given) => <textarea {...given} className="in" rows={2} maxLength={300} value={form.why} onChange={(event) => setForm({ ...form, why: event.target.value })} />}
      </Field>
      <div>
        <button type="submit" className="btn p" aria-disabled={send.isPending}>
          {t('stops.add')}
        </button>
      </div>
    </form>
  )
}
