import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckCard } from '@loop/application/check-card'
import { useCheck, useMended } from '@loop/application/use-check'
import { ProblemNote } from '@loop/problem-note'
import { Field } from '@shared/field'
import type { Progress } from '@shared/types'
import { Turn } from './turn'

const SHORTEST = 2

/** The commitment that is checked, as whoever made it reads it. */
export function TheCheck({ of }: { of: Progress }) {
  const { t } = useTranslation('progress')
  const check = useCheck(of.number, of.version)
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('check.title')}</h2>
      </div>
      <div className="bd">{check.data ? <CheckCard of={check.data} /> : check.error ? <ProblemNote error={check.error} onRetry={() => void check.refetch()} /> : null}</div>
    </section>
  )
}

/** While something has to be put right, where that is said; else where the matter stands. */
export function ToMend({ of }: { of: Progress }) {
  const { t } = useTranslation('progress')
  const check = useCheck(of.number, of.version)
  const mended = useMended(of.number)
  const [words, setWords] = useState('')
  const [fault, setFault] = useState<string>()
  if (!check.data?.awaits) return <Turn of={of} />
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim().length < SHORTEST) return setFault(t('check.missing'))
    if (!mended.isPending) mended.mutate(words.trim())
  }
  return (
    <section className="card" aria-labelledby="mend">
      <div className="hd">
        <h2 id="mend">{t('check.mend')}</h2>
      </div>
      <form className="bd col g12" onSubmit={send} noValidate>
        <p>{t('check.mendHint')}</p>
        <Field id="mended" label={t('check.words')} fault={fault}>
          {(given) => <textarea {...given} className="in" rows={3} maxLength={300} value={words} onChange={(event) => (setFault(undefined), setWords(event.target.value))} />}
        </Field>
        {mended.error && <ProblemNote error={mended.error} />}
        <div>
          <button type="submit" className="btn p" aria-disabled={mended.isPending || undefined}>
            {t('check.send')}
          </button>
        </div>
      </form>
    </section>
  )
}
