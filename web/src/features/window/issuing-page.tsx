import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useDates } from '@shared/format'
import { useLive } from '@shared/live'
import { isProblem } from '@shared/problem'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import type { components } from '@shared/generated'
import { PaperCard } from './paper-card'
import { useSay } from './types'
import { useChange, useHalls, useIssuing } from './use-window'
import styles from './window.module.css'

type Row = components['schemas']['HallsResultRowView']

/** 统一出件: results that lie there, those on their way, those that nobody has come for, and what went out today. */
export function IssuingPage() {
  const { t } = useTranslation('window')
  const say = useSay()
  const dates = useDates()
  useTitle(t('issue.title'))
  useLive('hall')
  const halls = useHalls()
  const hall = halls.data?.halls[0]?.code ?? ''
  const issuing = useIssuing(hall)
  const [chosen, setChosen] = useState<Row>()
  const data = hall ? issuing.data : undefined
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('issue.title')}</h1>
      </div>
      {issuing.error && <ProblemNote error={issuing.error} onRetry={() => void issuing.refetch()} />}
      {data && (
        <>
          {data.onTheWay.length > 0 && (
            <section className="card" aria-labelledby="on-the-way">
              <div className="hd">
                <h2 id="on-the-way">{t('issue.onTheWay')}</h2>
              </div>
              {data.onTheWay.map((one) => (
                <PaperCard key={one.id} of={one} />
              ))}
            </section>
          )}
          <section className="card" aria-labelledby="there">
            <div className="hd">
              <h2 id="there">{t('issue.there', { count: data.there.length })}</h2>
            </div>
            {data.there.length === 0 && <p className={styles.empty}>{t('issue.none')}</p>}
            <ul role="list">
              {data.there.map((one) => (
                <li key={one.id} className={styles.line}>
                  <span className="grow">
                    <b>{say(one.item)}</b> <span className="t2">{one.holder}</span>
                    <small>
                      {one.shown} · {one.holderCode} · {t('issue.since', { day: dates.short(one.arrived) })}
                    </small>
                  </span>
                  {one.unclaimed && <span className="tag w">{t('issue.unclaimed', { count: one.days })}</span>}
                  <button type="button" className="btn" onClick={() => setChosen(one)}>
                    {t('issue.do')}
                  </button>
                </li>
              ))}
            </ul>
          </section>
          <section className="card" aria-labelledby="today">
            <div className="hd">
              <h2 id="today">{t('issue.today', { count: data.today.length })}</h2>
            </div>
            {data.today.length === 0 && <p className={styles.empty}>{t('issue.noneToday')}</p>}
            <ul role="list">
              {data.today.map((one) => (
                <li key={one.shown + one.at} className={styles.line}>
                  <span className="grow">
                    {say(one.item)} <span className="t2">{one.holder}</span>
                    <small>
                      {one.shown} · {t(`issue.way.${one.way}`)} · {t('issue.signed', { name: one.receiver, by: one.by, time: dates.time(one.at) })}
                      {one.postNumber && <> · {one.postNumber}</>}
                    </small>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <Sheet open={chosen !== undefined} title={t('issue.do')} onClose={() => setChosen(undefined)}>
        {chosen && <HandOut hall={hall} of={chosen} onDone={() => setChosen(undefined)} />}
      </Sheet>
    </div>
  )
}

const WAYS = ['identity', 'code', 'post'] as const

function HandOut({ hall, of, onDone }: { hall: string; of: Row; onDone: () => void }) {
  const { t } = useTranslation('window')
  const say = useSay()
  const [way, setWay] = useState<(typeof WAYS)[number]>('identity')
  const [proof, setProof] = useState('')
  const [receiver, setReceiver] = useState('')
  const [postNumber, setPostNumber] = useState('')
  const out = useChange((_: void, command) => api.post('/api/halls/{hall}/issuing/{id}', { path: { hall, id: of.id }, body: { way, proof, receiver, postNumber }, command }), onDone)
  const problem = isProblem(out.error, 'hall-field') ? out.error : undefined
  const fault = (field: string) => (problem?.field === field ? problem.detail : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!out.isPending) out.mutate()
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <p>
        <b>{say(of.item)}</b> <span className="t2">{of.holder}</span>
      </p>
      <fieldset>
        <legend className="lab">{t('issue.how')}</legend>
        {WAYS.map((one) => (
          <label key={one} className="row g8">
            <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} />
            {t(`issue.way.${one}`)}
          </label>
        ))}
      </fieldset>
      {way === 'post' ? (
        <Field label={t('issue.post')} fault={fault('postNumber')}>
          {(field) => <input {...field} className="in" maxLength={30} autoComplete="off" value={postNumber} onChange={(event) => setPostNumber(event.target.value)} />}
        </Field>
      ) : (
        <Field label={t(`issue.proof.${way}`)} fault={fault('proof')}>
          {(field) => <input {...field} className="in" maxLength={20} autoComplete="off" value={proof} onChange={(event) => setProof(event.target.value)} />}
        </Field>
      )}
      <Field label={t('issue.receiver')} hint={t('issue.receiverHint')} fault={fault('receiver')}>
        {(field) => <input {...field} className="in" maxLength={40} autoComplete="off" value={receiver} onChange={(event) => setReceiver(event.target.value)} />}
      </Field>
      {out.error && !problem && <ProblemNote error={out.error} />}
      <button type="submit" className="btn p" aria-disabled={out.isPending}>
        {t('issue.sign')}
      </button>
    </form>
  )
}
