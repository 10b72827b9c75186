import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useFirstFault } from '@shared/first-fault'
import { useDates } from '@shared/format'
import { useIntent } from '@shared/intent'
import { isProblem } from '@shared/problem'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import styles from './oversight.module.css'
import { Loading } from './parts'
import type { Outage } from './types'

const useChange = <T,>(send: (input: T, command: string) => Promise<unknown>, onDone: () => void) => {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({ mutationFn: (input: T) => intent.run((command) => send(input, command)), onSuccess: onDone, onSettled: () => void queries.invalidateQueries({ queryKey: ['outages'] }) })
}

/** Times in which the platform itself was not there: declared by one, approved by another, and then no clock ran. */
export function OutagesPage() {
  const { t } = useTranslation('oversight')
  useTitle(t('outages.title'))
  const [declaring, setDeclaring] = useState(false)
  const list = useQuery({ queryKey: ['outages'], queryFn: ({ signal }) => api.get('/api/cases/outages', { signal }), refetchInterval: (query) => (query.state.data?.some((one) => one.state === 'approved' && !one.counted) ? 3_000 : false) })
  return (
    <>
      <div className={styles.head}>
        <h1>{t('outages.title')}</h1>
        {list.data && (
          <button type="button" className="btn p" onClick={() => setDeclaring(true)}>
            {t('outages.declare')}
          </button>
        )}
      </div>
      <p className="t2">{t('outages.about')}</p>
      <section className="card mt16">
        {list.isPending && <Loading />}
        {list.isError && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.data?.length === 0 && <p className={styles.empty}>{t('outages.none')}</p>}
        {list.data?.map((outage) => (
          <Entry key={outage.id} outage={outage} />
        ))}
      </section>
      <Sheet open={declaring} title={t('outages.declare')} onClose={() => setDeclaring(false)}>
        {declaring && <Declare onClose={() => setDeclaring(false)} />}
      </Sheet>
    </>
  )
}

function Entry({ outage }: { outage: Outage }) {
  const { t } = useTranslation('oversight')
  const dates = useDates()
  const [asking, setAsking] = useState<boolean>()
  const close = () => setAsking(undefined)
  const decide = useChange((approve: boolean, command) => api.post('/api/cases/outages/{id}/decision', { path: { id: outage.id }, body: { approve }, command }), close)
  const span = t('outages.span', { from: dates.stamp(outage.from), to: dates.stamp(outage.to) })
  const choice = asking ? 'approve' : 'refuse'
  return (
    <article className={styles.section} aria-label={span}>
      <div className="row wrap sp g8">
        <b>{span}</b>
        <span className={`tag ${outage.state === 'approved' ? 'ok' : ''}`}>{t(`outages.is.${outage.state as 'asked'}`)}</span>
      </div>
      <p className={styles.said}>{outage.words}</p>
      <p className="s t2">
        {t('outages.by', { by: outage.declaredBy, at: dates.stamp(outage.declared) })}
        {outage.decidedBy && ` · ${t('outages.decidedBy', { by: outage.decidedBy })}`}
        {outage.state === 'approved' && ` · ${t(outage.counted ? 'outages.counted' : 'outages.counting')}`}
      </p>
      {outage.state === 'asked' && outage.own && <p className="s t2 mt8">{t('outages.own')}</p>}
      {outage.state === 'asked' && !outage.own && (
        <div className="row wrap g8 mt8">
          <button type="button" className="btn p" onClick={() => setAsking(true)}>
            {t('outages.approve')}
          </button>
          <button type="button" className="btn" onClick={() => setAsking(false)}>
            {t('outages.refuse')}
          </button>
        </div>
      )}
      <Sheet open={asking !== undefined} title={t(`outages.${choice}`)} onClose={close}>
        <div className="col g16">
          <p>{t(`outages.${choice}Means`, { span })}</p>
          {decide.error && <ProblemNote error={decide.error} />}
          <div className="row wrap g8">
            <button type="button" className="btn p" aria-disabled={decide.isPending} onClick={() => !decide.isPending && decide.mutate(asking === true)}>
              {t(`outages.${choice}`)}
            </button>
            <button type="button" className="btn" onClick={close}>
              {t('form.no')}
            </button>
          </div>
        </div>
      </Sheet>
    </article>
  )
}

function Declare({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('oversight')
  const dates = useDates()
  const [form, setForm] = useState({ from: '', to: '', words: '' })
  const [lacking, setLacking] = useState(false)
  const declare = useChange((body: typeof form, command) => api.post('/api/cases/outages', { body, command }), onClose)
  const named = isProblem(declare.error) ? declare.error.field?.replace('given.', '') : undefined
  const box = useFirstFault(declare.error ?? lacking)
  const fault = (field: keyof typeof form) => (lacking && !form[field].trim() ? t('outages.missing') : named === field && isProblem(declare.error) ? declare.error.detail : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = Object.values(form).some((value) => !value.trim())
    setLacking(missing)
    if (missing) declare.reset()
    else if (!declare.isPending) declare.mutate({ from: dates.instant(form.from), to: dates.instant(form.to), words: form.words.trim() })
  }
  return (
    <form ref={box} className="col g16" onSubmit={submit} noValidate>
      {declare.error && !named && <ProblemNote error={declare.error} />}
      {(['from', 'to'] as const).map((field) => (
        <Field key={field} label={t(`outages.${field}`)} fault={fault(field)}>
          {(given) => <input {...given} className="in" type="datetime-local" value={form[field]} onChange={(event) => setForm({ ...form, [field]: event.target.value })} />}
        </Field>
      ))}
      <Field label={t('outages.words')} hint={t('outages.wordsHint')} fault={fault('words')}>
        {(given) => <textarea {...given} className="in" rows={3} maxLength={200} value={form.words} onChange={(event) => setForm({ ...form, words: event.target.value })} />}
      </Field>
      <div>
        <button type="submit" className="btn p" aria-disabled={declare.isPending}>
          {t('outages.send')}
        </button>
      </div>
    </form>
  )
}
