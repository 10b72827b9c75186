import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'
import { useDates } from '@shared/format'
import { isProblem } from '@shared/problem'
import { Flaws } from './parts'
import type { DraftPage, Flaw } from './types'
import { useDraftAct, type Act } from './use-ways'

interface Props {
  id: string
  act: Act
  page: DraftPage
  version: number
  onDone: () => void
}

/** Says what an act does and asks for the words it needs. */
export function ActForm({ id, act, page, version, onDone }: Props) {
  const { t } = useTranslation('procedures')
  const [words, setWords] = useState('')
  const [from, setFrom] = useState('')
  const dates = useDates()
  const doing = useDraftAct(id)
  const asked = act === 'offer' || act === 'send-back'
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (doing.isPending) return
    doing.mutate({ act, version, words: words.trim(), effectiveFrom: from ? dates.instant(from) : undefined }, { onSuccess: onDone })
  }
  const fault = (...fields: string[]) => (isProblem(doing.error) && doing.error.field && fields.includes(doing.error.field) ? doing.error.detail : undefined)
  const flaws = isProblem(doing.error, 'way-flawed') ? (doing.error.more.flaws as Flaw[] | undefined) : undefined
  return (
    <form className="col g16" onSubmit={send} noValidate>
      <p>{t(`act.says.${act}`, { key: page.draft.key })}</p>
      {doing.isError && !fault('reason', 'words', 'effectiveFrom') && <ProblemNote error={doing.error}>{flaws && <Flaws flaws={flaws} />}</ProblemNote>}
      {(asked || act === 'publish') && (
        <Field id="act-words" label={t(act === 'offer' ? 'act.reason' : act === 'publish' ? 'act.note' : 'act.why')} optional={!asked} fault={fault('reason', 'words')}>
          {(field) => <textarea {...field} className="in" rows={3} maxLength={1000} value={words} onChange={(event) => setWords(event.target.value)} />}
        </Field>
      )}
      {act === 'offer' && (
        <Field id="act-from" label={t('act.from')} hint={t('act.fromHint')} optional fault={fault('effectiveFrom')}>
          {(field) => <input {...field} className="in" type="datetime-local" value={from} onChange={(event) => setFrom(event.target.value)} />}
        </Field>
      )}
      <button type="submit" className={`btn p ${act === 'drop' ? 'dg' : ''}`} aria-disabled={doing.isPending}>
        {t(`act.${act}`)}
      </button>
    </form>
  )
}
