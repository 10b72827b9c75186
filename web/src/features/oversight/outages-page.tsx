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
  const span = t('outages.span', { from: dates.stamp(outage.from), to: dates.stamp(outage.to) })
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
      {outage.answer && <p className={styles.said}>{t('outages.answer', { words: outage.answer })}</p>}
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
      <Sheet open={asking !== undefined} title={t(asking ? 'outages.approve' : 'outages.refuse')} onClose={close}>
        {asking !== undefined && <Decide id={outage.id} span={span} approve={asking} onClose={close} />}
      </Sheet>
    </article>
  )
}

/** An approval takes a second click; a refusal says why. */
function Decide({ id, span, approve, onClose }: { id: string; span: string; approve: boolean; onClose: () => void }) {
  const { t } = useTranslation('oversight')
  const [words, setWords] = useState('')
  const [lacking, setLacking] = useState(false)
  const decide = useChange((body: { approve: boolean; words?: string }, command) => api.post('/api/cases/outages/{id}/decision', { path: { id }, body, command }), onClose)
  const box = useFirstFault(decide.error ?? lacking)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = !approve && !words.trim()
    setLacking(missing)
    if (!missing && !decide.isPending) decide.mutate(approve ? { approve } : { approve, words: words.trim() })
  }
  return (
    <form ref={box} className="col g16" onSubmit={submit} noValidate>
      <p>{t(approve ? 'outages.approveMeans' : 'outages.refuseMeans', { span })}</p>
      {decide.error && <ProblemNote error={decide.error} />}
      {!approve && (
        <Field label={t('outages.why')} hint={t('outages.whyHint')} fault={lacking && !words.trim() ? t('outages.missing') : undefined}>
          {(given) => <textarea {...given} className="in" rows={3} maxLength={200} value={words} onChange={(event) => setWords(event.target.value)} />}
        </Field>
      )}
      <div className="row wrap g8">
        <button type="submit" className="btn p" aria-disabled={decide.isPending}>
          {t(approve ? 'outages.approve' : 'outages.refuse')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('form.no')}
        </button>
      </div>
    </form>
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
