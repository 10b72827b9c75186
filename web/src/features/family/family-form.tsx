import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '@loop/form/types'
import { ProblemNote } from '@loop/problem-note'
import { useFamilyChange, type Family, type FamilyWish } from '@loop/use-family'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import styles from './family.module.css'

type Way = 'offers' | 'requests' | 'children'
const WAYS: Way[] = ['offers', 'requests', 'children']
const DAYS = [30, 90, 180, 365]
const EMPTY = { name: '', idNumber: '', relation: '', days: 90 }

const send = (way: Way, body: FamilyWish, command: string): Promise<Family> => {
  if (way === 'offers') return api.post('/api/applications/family/offers', { body, command })
  return way === 'requests' ? api.post('/api/applications/family/requests', { body, command }) : api.post('/api/applications/family/children', { body, command })
}

/** A new one: I let somebody, I ask somebody, or I act for my child. */
export function FamilyForm({ family }: { family: Family }) {
  const { t } = useTranslation('family')
  const say = useSay()
  const [way, setWay] = useState<Way>('offers')
  const [wish, setWish] = useState(EMPTY)
  const [sent, setSent] = useState(false)
  const [told, setTold] = useState<Way>()
  const change = useFamilyChange((_: void, command) => send(way, wish, command), () => {
    setTold(way)
    setWish(EMPTY)
    setSent(false)
  })
  const child = way === 'children'
  const faults = { name: wish.name.trim() ? undefined : t('form.needName'), idNumber: /^\d{17}[\dXx]$/.test(wish.idNumber.trim()) ? undefined : t('form.needId'), relation: child || wish.relation ? undefined : t('form.needRelation') }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    setTold(undefined)
    if (Object.values(faults).every((fault) => !fault) && !change.isPending) change.mutate()
  }
  const text = (field: 'name' | 'idNumber') => (
    <Field label={t(`form.${field}`)} hint={t(`form.${field}Hint`)} fault={sent ? faults[field] : undefined}>
      {(props) => <input {...props} className="in" autoComplete="off" maxLength={field === 'name' ? 40 : 18} value={wish[field]} onChange={(event) => setWish({ ...wish, [field]: event.target.value })} />}
    </Field>
  )
  return (
    <form className="card mt24" onSubmit={submit} noValidate aria-labelledby="new">
      <div className="hd">
        <h2 id="new">{t('form.title')}</h2>
      </div>
      <div className="bd col g24">
        <fieldset>
          <legend className="lab">{t('form.way')}</legend>
          <div className={styles.ways}>
            {WAYS.map((one) => (
              <label key={one}>
                <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} />
                <span>
                  <b>{t(`form.ways.${one}`)}</b>
                  <span className="s t2">{t(`form.waysHint.${one}`)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        {text('name')}
        {text('idNumber')}
        {!child && (
          <Field label={t(`form.relation.${way}`)} fault={sent ? faults.relation : undefined}>
            {(field) => (
              <select {...field} className="in" value={wish.relation} onChange={(event) => setWish({ ...wish, relation: event.target.value })}>
                <option value="">{t('form.choose')}</option>
                {family.relations.map(({ code, words }) => (
                  <option key={code} value={code}>
                    {say(words)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={t('form.days')} hint={t('form.daysHint')}>
          {(field) => (
            <select {...field} className="in" value={wish.days} onChange={(event) => setWish({ ...wish, days: Number(event.target.value) })}>
              {DAYS.filter((days) => days <= family.mostDays).map((days) => (
                <option key={days} value={days}>
                  {t('form.day', { count: days })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <p className="hint">{t('form.scope', { most: family.most })}</p>
        {change.error && <ProblemNote error={change.error} />}
        <div role="status">{told && <p className="note">{t(`form.told.${told}`)}</p>}</div>
        <div>
          <button type="submit" className="btn p" aria-disabled={change.isPending}>
            {t(`form.send.${way}`)}
          </button>
        </div>
      </div>
    </form>
  )
}
