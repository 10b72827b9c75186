import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useWhole, type ApplicationView } from '@loop/application/use-application'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { isProblem } from '@shared/problem'

/** Why somebody needs an application without masks. Both answers go into the record. */
export function WholeForm({ number, onShown, onCancel }: { number: string; onShown: (whole: ApplicationView) => void; onCancel: () => void }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const [cause, setCause] = useState('')
  const [words, setWords] = useState('')
  const causes = useQuery({ queryKey: ['unmask-causes'], staleTime: Infinity, queryFn: ({ signal }) => api.get('/api/access/causes', { signal }) })
  const ask = useWhole(number)
  const fault = (field: string) => (isProblem(ask.error) && ask.error.field === field ? ask.error.detail : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ask.isPending) ask.mutate({ cause, words }, { onSuccess: onShown })
  }
  return (
    <form className="col g16" onSubmit={submit} noValidate>
      <p className="t2">{t('loop:application.whole.about')}</p>
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
