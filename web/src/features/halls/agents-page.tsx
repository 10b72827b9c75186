import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { isProblem } from '@shared/problem'
import { useTitle } from '@shared/title'
import { ErrandRow } from './errand-row'
import { ItemChoice } from './item-choice'
import { StoodIn } from './stood-in'
import { useSay } from './types'
import { useChange, useErrands } from './use-halls'

/** 帮办代办: ask a helper, consent or take it back, and see each use that was made of one's identity. */
export function AgentsPage() {
  const { t } = useTranslation('halls')
  useTitle(t('helpers.title'))
  const all = useErrands()
  const stranger = isProblem(all.error) && all.error.status === 401
  const errands = all.data?.errands ?? []
  return (
    <div className="page plain narrow">
      <h1>{t('helpers.title')}</h1>
      <p className="t2 mt8">{t('helpers.about')}</p>
      <p className="mt8">
        <Link to="/my/family">{t('helpers.family')}</Link>
      </p>
      {stranger && (
        <Link className="btn p mt24" to="/sign-in?to=/my/agents">
          {t('common:signIn')}
        </Link>
      )}
      {all.error && !stranger && <ProblemNote error={all.error} onRetry={() => void all.refetch()} />}
      {all.data && (
        <>
          {errands.length > 0 && (
            <section className="card mt24" aria-labelledby="errands">
              <div className="hd">
                <h2 id="errands">{t('helpers.mine')}</h2>
              </div>
              <ul role="list">
                {errands.map((one) => (
                  <ErrandRow key={one.id} of={one} />
                ))}
              </ul>
            </section>
          )}
          <Ask streets={all.data.streets} />
          <StoodIn windows={all.data.windows} />
        </>
      )}
    </div>
  )
}

function Ask({ streets }: { streets: { code: string; name: { zh: string; en: string }; county: { zh: string; en: string } }[] }) {
  const { t } = useTranslation('halls')
  const say = useSay()
  const [item, setItem] = useState('')
  const [street, setStreet] = useState('')
  const [words, setWords] = useState('')
  const [sent, setSent] = useState(false)
  const ask = useChange((_: void, command) => api.post('/api/halls/errands', { body: { item, street, words }, command }), () => {
    setItem('')
    setWords('')
    setSent(false)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (item && street && words.trim().length >= 4 && !ask.isPending) ask.mutate()
  }
  return (
    <form className="card mt24" onSubmit={submit} noValidate aria-labelledby="ask">
      <div className="hd">
        <h2 id="ask">{t('helpers.ask')}</h2>
      </div>
      <div className="bd col g24">
        <ItemChoice whole value={item} fault={sent && !item ? t('stuck.needItem') : undefined} onChange={setItem} />
        <Field label={t('helpers.street')} hint={t('helpers.streetHint')} fault={sent && !street ? t('helpers.needStreet') : undefined}>
          {(field) => (
            <select {...field} className="in" value={street} onChange={(event) => setStreet(event.target.value)}>
              <option value="">{t('helpers.choose')}</option>
              {streets.map((one) => (
                <option key={one.code} value={one.code}>
                  {say(one.county)} {say(one.name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('helpers.words')} hint={t('helpers.wordsHint')} fault={sent && words.trim().length < 4 ? t('stuck.needWords') : undefined}>
          {(field) => <textarea {...field} className="in" rows={3} maxLength={300} value={words} onChange={(event) => setWords(event.target.value)} />}
        </Field>
        {ask.error && <ProblemNote error={ask.error} />}
        <div>
          <button type="submit" className="btn p" aria-disabled={ask.isPending}>
            {t('helpers.send')}
          </button>
        </div>
      </div>
    </form>
  )
}
