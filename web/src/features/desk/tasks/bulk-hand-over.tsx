import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { ErrorSummary, type Fault } from '@shared/error-summary'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { useIntent } from '@shared/intent'
import { Sheet } from '@shared/sheet'
import { shortNumber } from '../parts/number'
import type { TaskRow } from '../types'

interface Props {
  rows: TaskRow[]
  open: boolean
  onClose: () => void
  onDone: () => void
}
const TO = 'bulk-to'

/** Hands the marked tasks to one colleague; those that cannot go over are named with their reason. */
export function BulkHandOver({ rows, open, onClose, onDone }: Props) {
  const { t } = useTranslation('desk')
  return (
    <Sheet open={open} title={t('bulk.handOverTitle', { count: rows.length })} onClose={onClose}>
      <HandOverForm rows={rows} onClose={onClose} onDone={onDone} />
    </Sheet>
  )
}

function HandOverForm({ rows, onClose, onDone }: Omit<Props, 'open'>) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const colleagues = useColleagues(rows[0])
  const handOver = useHandOver()
  const [to, setTo] = useState('')
  const [words, setWords] = useState('')
  const [faults, setFaults] = useState<Fault[]>([])
  const refused = handOver.data?.filter(({ done }) => !done) ?? []
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (handOver.isPending) return
    const found = to ? [] : [{ field: TO, words: t('bulk.toMissing') }]
    setFaults(found)
    if (found.length === 0) handOver.mutate({ rows, to, words }, { onSuccess: (results) => results.every(({ done }) => done) && onDone() })
  }
  if (colleagues.isError) return <ProblemNote error={colleagues.error} onRetry={() => void colleagues.refetch()} />
  return (
    <form className="col g16" onSubmit={send} noValidate>
      <ErrorSummary faults={faults} />
      {handOver.error && <ProblemNote error={handOver.error} />}
      <Field id={TO} label={t('bulk.to')} hint={t('bulk.toHint')} fault={faults[0]?.words}>
        {(field) => (
          <select {...field} className="in" value={to} disabled={colleagues.isPending} onChange={(event) => setTo(event.target.value)}>
            <option value="">{t('sheet.choose')}</option>
            {colleagues.data?.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {pick(choice, 'label')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('sheet.words')} optional>
        {(field) => <textarea {...field} className="in" rows={2} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <div role="status">
        {refused.length > 0 && (
          <div className="note w">
            <div>
              <b>{t('bulk.handedSome', { done: (handOver.data?.length ?? 0) - refused.length, refused: refused.length })}</b>
              <ul role="list">
                {refused.map((result) => (
                  <li key={result.task}>
                    {shortNumber(result.number)} {pick({ why: result.why ?? '', whyEn: result.whyEn }, 'why')}
                  </li>
                ))}
              </ul>
            </div>
          </div>
        )}
      </div>
      <div className="row wrap g8">
        <button type="submit" className="btn p" aria-disabled={handOver.isPending}>
          {t('bulk.handOverYes')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('confirm.no')}
        </button>
      </div>
    </form>
  )
}

/** Who may take the first of them over, as its page offers; the platform asks again for each. */
function useColleagues(row: TaskRow | undefined) {
  return useQuery({
    queryKey: ['case', row?.number],
    enabled: row !== undefined,
    queryFn: ({ signal }) => api.get('/api/cases/{number}', { path: { number: row!.number }, signal }),
    select: (view) => view.acts.find(({ act, task }) => act === 'hand-over' && task === row?.task)?.needs.fields[0]?.choices ?? [],
  })
}

function useHandOver() {
  const queries = useQueryClient()
  const intent = useIntent()
  return useMutation({
    mutationFn: ({ rows, to, words }: { rows: TaskRow[]; to: string; words: string }) => {
      const items = rows.map(({ number, task, version }) => ({ number, task, version }))
      return intent.run((command) => api.post('/api/cases/tasks/hand-over', { body: { items, to, words: words.trim() || undefined }, command }))
    },
    onSuccess: () => {
      for (const key of ['tasks', 'case', 'notices']) void queries.invalidateQueries({ queryKey: [key] })
    },
  })
}
