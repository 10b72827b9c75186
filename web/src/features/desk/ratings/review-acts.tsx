import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import { useIntent } from '@shared/intent'
import type { Review } from '../types'

/** What this person can do in the loop now; the platform says which. */
export function ReviewActs({ review }: { review: Review }) {
  const { t } = useTranslation('ratings')
  const pick = usePick()
  const queries = useQueryClient()
  const intent = useIntent()
  const [words, setWords] = useState('')
  const [evidence, setEvidence] = useState('')
  const [named, setNamed] = useState(false)
  const act = useMutation({
    mutationFn: (code: string) => intent.run((command) => api.post('/api/ratings/reviews/{id}/acts', { path: { id: review.id }, body: { act: code, version: review.version, words, evidence, named }, command })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reviews'] }),
  })
  if (review.acts.length === 0) return <p className="card t2" style={{ padding: 16 }}>{t('reviews.others')}</p>
  return (
    <section className="card">
      <div className="bd col g12">
        {review.acts.some(({ needsWords }) => needsWords) && (
          <Field label={t('act.words')} hint={review.acts.some(({ act: code }) => code === 'valid') ? t('act.wordsHint') : undefined}>
            {(field) => <textarea {...field} className="in" rows={3} maxLength={500} value={words} onChange={(event) => setWords(event.target.value)} />}
          </Field>
        )}
        {review.acts.some(({ needsEvidence }) => needsEvidence) && (
          <Field label={t('act.evidence')} hint={t('act.evidenceHint')}>
            {(field) => <textarea {...field} className="in" rows={2} maxLength={500} value={evidence} onChange={(event) => setEvidence(event.target.value)} />}
          </Field>
        )}
        {review.acts.some(({ act: code }) => code === 'valid') && (
          <label className="row g8">
            <input type="checkbox" checked={named} onChange={(event) => setNamed(event.target.checked)} />
            <span>{t('act.named')}</span>
          </label>
        )}
        {act.isError && <ProblemNote error={act.error} />}
        <div className="row g8 wrap">
          {review.acts.map((offer, index) => (
            <button key={offer.act} type="button" className={`btn ${index === 0 ? 'p' : ''}`} aria-disabled={act.isPending} onClick={() => act.mutate(offer.act)}>
              {pick(offer, 'label')}
            </button>
          ))}
        </div>
      </div>
    </section>
  )
}
