import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaid } from '@loop/application/use-check'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'

const SHORTEST = 2

/** What was put right, said for a check of a commitment or for the repair of credit. */
export function SaidForm({ number, what, send }: { number: string; what: 'mended' | 'repair'; send: string }) {
  const { t } = useTranslation('progress')
  const said = useSaid(number, what)
  const [words, setWords] = useState('')
  const [fault, setFault] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim().length < SHORTEST) return setFault(t('check.missing'))
    if (!said.isPending) said.mutate(words.trim())
  }
  return (
    <form className="col g12" onSubmit={submit} noValidate>
      <Field id={what} label={t('check.words')} fault={fault}>
        {(given) => <textarea {...given} className="in" rows={3} maxLength={300} value={words} onChange={(event) => (setFault(undefined), setWords(event.target.value))} />}
      </Field>
      {said.error && <ProblemNote error={said.error} />}
      <div>
        <button type="submit" className="btn p" aria-disabled={said.isPending || undefined}>
          {send}
        </button>
      </div>
    </form>
  )
}
