import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { isProblem } from '@shared/problem'
import type { AtWindow } from './types'
import { useAct } from './use-window'
import styles from './window.module.css'

/** Who stands at the counter, as their card says; everything that is filled in afterwards is filled in for them. */
export function PersonCard({ hall, at }: { hall: string; at: AtWindow | undefined }) {
  const { t } = useTranslation('window')
  const [again, setAgain] = useState(false)
  if (at?.state !== 'SERVING') return null
  const person = at.person
  return (
    <section className="card" aria-labelledby="person">
      <div className="hd">
        <h2 id="person">
          {t('person.title')} <kbd>F9</kbd>
        </h2>
        {person && !again && (
          <button type="button" className="btn txt" onClick={() => setAgain(true)}>
            {t('person.other')}
          </button>
        )}
      </div>
      {person && !again ? (
        <p className={styles.section}>
          <b>{person.name}</b> <span className="t2">{person.idNumber}</span>
        </p>
      ) : (
        <PersonForm hall={hall} onDone={() => setAgain(false)} />
      )}
    </section>
  )
}

function PersonForm({ hall, onDone }: { hall: string; onDone: () => void }) {
  const { t } = useTranslation('window')
  const [name, setName] = useState('')
  const [idNumber, setIdNumber] = useState('')
  const [phone, setPhone] = useState('')
  const identify = useAct(hall, (_: void, command) => api.post('/api/halls/{hall}/window/person', { path: { hall }, body: { name, idNumber, phone }, command }))
  const problem = isProblem(identify.error, 'hall-field') ? identify.error : undefined
  const fault = (field: string) => (problem?.field === field ? problem.detail : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!identify.isPending) identify.mutate(undefined, { onSuccess: onDone })
  }
  return (
    <form className={`${styles.section} ${styles.person}`} onSubmit={submit} noValidate>
      <Field id="person-name" label={t('person.name')} fault={fault('name')}>
        {(field) => <input {...field} className="in" autoComplete="off" maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field label={t('person.idNumber')} fault={fault('idNumber')}>
        {(field) => <input {...field} className="in" autoComplete="off" maxLength={18} value={idNumber} onChange={(event) => setIdNumber(event.target.value)} />}
      </Field>
      <Field label={t('person.phone')} optional fault={fault('phone')}>
        {(field) => <input {...field} className="in" autoComplete="off" inputMode="tel" maxLength={11} value={phone} onChange={(event) => setPhone(event.target.value)} />}
      </Field>
      <div className={styles.wide}>
        {identify.error && !problem && <ProblemNote error={identify.error} />}
        <button type="submit" className="btn p" aria-disabled={identify.isPending}>
          {t('person.do')}
        </button>
        <span className="hint"> {t('person.hint')}</span>
      </div>
    </form>
  )
}
