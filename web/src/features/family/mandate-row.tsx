import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '@loop/form/types'
import { ProblemNote } from '@loop/problem-note'
import { useFamilyChange, type Mandate } from '@loop/use-family'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useDates } from '@shared/format'
import styles from './family.module.css'

/** One of them: what is asked of me now comes first, then what was done in my name. */
export function MandateRow({ of, side }: { of: Mandate; side: 'proxies' | 'people' }) {
  const { t } = useTranslation('family')
  const say = useSay()
  const dates = useDates()
  const path = { id: of.id }
  const agree = useFamilyChange((_: void, command) => api.post('/api/applications/family/{id}/agree', { path, command }))
  const end = useFamilyChange((_: void, command) => api.post('/api/applications/family/{id}/end', { path, command }))
  const error = agree.error ?? end.error
  const live = of.state === 'OFFERED' || of.state === 'ACCEPTED'
  return (
    <li className={styles.row}>
      <div className="row sp wrap">
        <b>{of.name}</b>
        <span className={`tag ${of.state === 'ACCEPTED' ? 'ok' : of.answers ? 'o' : ''}`}>{t(stateOf(of))}</span>
      </div>
      <p className="t2 mt4">
        {t(`${side}.relation`, { relation: say(of.relationWords) })}
        {live && t('until', { day: dates.full(of.until) })}
      </p>
      {of.answers && <p className="mt8">{t(`${side}.asks`, { name: of.name })}</p>}
      {of.own && of.state === 'OFFERED' && <p className="mt8">{t(`${side}.asked`, { day: dates.day(of.answerBy) })}</p>}
      {of.ended && <p className="t2 mt4">{t(of.endedBySelf ? 'endedBySelf' : 'endedByOther', { time: dates.moment(of.ended) })}</p>}
      {error && <ProblemNote error={error} />}
      {of.byCode && <CodeForm id={of.id} />}
      {live && (
        <div className={`mt12 ${styles.buttons}`}>
          {of.answers && (
            <button type="button" className="btn p" aria-disabled={agree.isPending} onClick={() => !agree.isPending && agree.mutate()}>
              {t('agree')}
              <span className="vh">{of.name}</span>
            </button>
          )}
          <button type="button" className="btn" aria-disabled={end.isPending} onClick={() => !end.isPending && end.mutate()}>
            {t(endOf(of, side))}
            <span className="vh">{of.name}</span>
          </button>
        </div>
      )}
      {of.uses.length > 0 && <Uses of={of} />}
    </li>
  )
}

const stateOf = ({ state, answers, accepted }: Mandate) => (answers ? 'state.ANSWER' : state === 'ENDED' && !accepted ? 'state.DECLINED' : (`state.${state}` as const))

const endOf = ({ state, answers }: Mandate, side: 'proxies' | 'people') => (answers ? 'decline' : state === 'OFFERED' ? 'withdraw' : (`${side}.end` as const))

/** The other one reads out what they were told. */
function CodeForm({ id }: { id: string }) {
  const { t } = useTranslation('family')
  const [code, setCode] = useState('')
  const [sent, setSent] = useState(false)
  const send = useFamilyChange((_: void, command) => api.post('/api/applications/family/{id}/code', { path: { id }, body: { code }, command }))
  const fits = /^\d{6}$/.test(code.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (fits && !send.isPending) send.mutate()
  }
  return (
    <form className="mt12" onSubmit={submit} noValidate>
      <div className={styles.code}>
        <Field label={t('code')} hint={t('codeHint')} fault={sent && !fits ? t('codeMissing') : undefined}>
          {(field) => <input {...field} className="in" inputMode="numeric" autoComplete="one-time-code" maxLength={6} value={code} onChange={(event) => setCode(event.target.value)} />}
        </Field>
        <button type="submit" className="btn p" aria-disabled={send.isPending}>
          {t('codeSend')}
        </button>
      </div>
      {send.error && <ProblemNote error={send.error} />}
    </form>
  )
}

function Uses({ of }: { of: Mandate }) {
  const { t } = useTranslation('family')
  const dates = useDates()
  return (
    <details className="mt12">
      <summary>{t('uses', { count: of.uses.length })}</summary>
      <ul className={styles.uses} role="list">
        {of.uses.map((use) => (
          <li key={use.at + use.act}>
            <span>{t(`act.${use.act}`)}</span>
            <span className="t2 nw">{dates.short(use.at)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
