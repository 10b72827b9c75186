import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useDates } from '@shared/format'
import { useSay, type PaperList } from './types'
import { useChange } from './use-window'
import styles from './window.module.css'

/** One list on its way: what is on it, who sent it, and the signature of whoever receives it. */
export function PaperCard({ of }: { of: PaperList }) {
  const { t } = useTranslation('window')
  const say = useSay()
  const dates = useDates()
  const [missing, setMissing] = useState<number[]>([])
  const receive = useChange((_: void, command) => api.post('/api/halls/papers/{id}/receive', { path: { id: of.id }, body: { missing }, command }))
  const mayReceive = of.mine && !of.own && !of.to
  const turn = (position: number) => setMissing((all) => (all.includes(position) ? all.filter((one) => one !== position) : [...all, position]))
  return (
    <article className={styles.paper}>
      <div className="row sp wrap">
        <span>
          <b>{say(of.item)}</b> <span className="t2">{of.shown}</span>
        </span>
        <span className="tag">{t(`papers.direction.${of.direction}`)}</span>
      </div>
      <p className="s t2">
        {t('papers.from', { name: of.from, time: dates.short(of.fromAt), unit: say(of.unit) })}
        {of.to && of.toAt && <> · {t('papers.to', { name: of.to, time: dates.short(of.toAt) })}</>}
      </p>
      <ul role="list">
        {of.lines.map((line) => (
          <li key={line.position} className={styles.line}>
            {mayReceive && (
              <label className="row g8">
                <input type="checkbox" checked={!missing.includes(line.position)} onChange={() => turn(line.position)} />
                <span className="vh">{t('papers.there', { name: say(line.name) })}</span>
              </label>
            )}
            <span className="grow">
              {say(line.name)}
              <small>
                {t(`papers.form.${line.form}`)} · {t('guide.copies', { count: line.copies })}
                {line.explained && <> · {t('papers.explained', { words: line.explained })}</>}
              </small>
            </span>
            {line.state === 'missing' && <span className={`tag ${line.explained ? '' : 'e'}`}>{t(line.explained ? 'papers.cleared' : 'papers.missing')}</span>}
            {line.state === 'missing' && !line.explained && <Explain id={of.id} position={line.position} name={say(line.name)} />}
          </li>
        ))}
      </ul>
      {receive.error && <ProblemNote error={receive.error} />}
      {mayReceive && (
        <button type="button" className="btn p" aria-disabled={receive.isPending} onClick={() => !receive.isPending && receive.mutate()}>
          {missing.length > 0 ? t('papers.receiveMissing', { count: missing.length }) : t('papers.receive')}
        </button>
      )}
      {of.mine && of.own && !of.to && <p className="hint">{t('papers.another')}</p>}
      {!of.mine && !of.to && <p className="hint">{t('papers.waiting', { unit: say(of.unit) })}</p>}
    </article>
  )
}

function Explain({ id, position, name }: { id: string; position: number; name: string }) {
  const { t } = useTranslation('window')
  const [words, setWords] = useState('')
  const explain = useChange((_: void, command) => api.post('/api/halls/papers/{id}/explain', { path: { id }, body: { position, words }, command }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!explain.isPending) explain.mutate()
  }
  return (
    <form className={styles.explain} onSubmit={submit} noValidate>
      <Field label={t('papers.explain', { name })}>{(field) => <input {...field} className="in" maxLength={300} value={words} onChange={(event) => setWords(event.target.value)} />}</Field>
      {explain.error && <ProblemNote error={explain.error} />}
      <button type="submit" className="btn" aria-disabled={explain.isPending}>
        {t('papers.explainDo')}
      </button>
    </form>
  )
}
