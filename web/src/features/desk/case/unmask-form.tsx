import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { isProblem } from '@shared/problem'
import type { MaskedField } from './masked'

export interface Unmasked {
  value: string
  until: string
}

/** Why somebody wants to see it: a reason from the list and words. Both go into the record. */
export function UnmaskForm({ of, onShown, onCancel }: { of: MaskedField; onShown: (answer: Unmasked) => void; onCancel: () => void }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const [cause, setCause] = useState('')
  const [words, setWords] = useState('')
  const causes = useQuery({ queryKey: ['unmask-causes'], staleTime: Infinity, queryFn: ({ signal }) => api.get('/api/access/causes', { signal }) })
  const ask = useMutation({
    mutationFn: () => api.post('/api/cases/{number}/unmask', { path: { number: of.number }, body: { field: of.field, reporter: of.reporter, cause, words } }),
    onSuccess: onShown,
  })
  const fault = (field: string) => (isProblem(ask.error) && ask.error.field === field ? ask.error.detail : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ask.isPending) ask.mutate()
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <p className="t2">{t('unmask.about')}</p>
      {ask.error && !fault('cause') && !fault('words') && <ProblemNote error={ask.error} />}
      <Field label={t('unmask.cause')} fault={fault('cause') && t('unmask.causeMissing')}>
        {(field) => (
          <select {...field} className="in" value={cause} onChange={(event) => setCause(event.target.value)}>
            <option value="">{t('sheet.choose')}</option>
            {causes.data?.map((each) => (
              <option key={each.code} value={each.code}>
                {pick(each, 'text')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('unmask.words')} hint={t('unmask.wordsHint')} fault={fault('words')}>
        {(field) => <input {...field} className="in" maxLength={200} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <div className="row wrap g8">
        <button type="submit" className="btn p" aria-disabled={ask.isPending}>
          {t('unmask.yes')}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {t('common:cancel')}
        </button>
      </div>
    </form>
  )
}
