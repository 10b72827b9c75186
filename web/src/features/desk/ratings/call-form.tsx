import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import { useIntent } from '@shared/intent'
import { useKeys } from '../parts/use-keys'
import type { Call } from '../types'
import { Choice } from './choice'

const MISSED = ['no-answer', 'busy', 'refused', 'wrong-number'] as const
const YES_NO = ['yes', 'no'] as const

interface Said {
  contacted?: boolean
  solved?: boolean
  satisfaction?: string
  reasonable?: boolean
}

/** What came of the call. Keys 1–4 answer satisfaction, Y and L whether it is solved, 0 nobody answered. */
export function CallForm({ call, onDone, onStop }: { call: Call; onDone: () => void; onStop: () => void }) {
  const { t } = useTranslation('ratings')
  const queries = useQueryClient()
  const intent = useIntent()
  const [said, set] = useState<Said>({})
  const [words, setWords] = useState('')
  const tell = useMutation({
    mutationFn: (outcome: string) => intent.run((command) => api.post('/api/ratings/callbacks/{id}/tries', { path: { id: call.id }, body: { outcome, ...said, words: words.trim() || undefined }, command })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['callbacks'] })
      onDone()
    },
  })
  useKeys((key) => {
    const answer = call.answers[Number(key) - 1]
    if (answer) set({ ...said, satisfaction: answer })
    else if (key.toLowerCase() === 'y') set({ ...said, solved: true })
    else if (key.toLowerCase() === 'l') set({ ...said, solved: false })
    else if (key === '0') tell.mutate('no-answer')
    else return false
    return true
  })
  const yes = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'yes' : 'no')
  return (
    <section className="card">
      <div className="bd col g16">
        <Choice label={t('call.contacted')} options={YES_NO.map((code) => ({ code, words: t(`yesNo.${code}`) }))} value={yes(said.contacted)} onChange={(v) => set({ ...said, contacted: v === 'yes' })} />
        <Choice label={t('call.solved')} options={YES_NO.map((code) => ({ code, words: t(`yesNo.${code}`), keyName: code === 'yes' ? 'Y' : 'L' }))} value={yes(said.solved)} onChange={(v) => set({ ...said, solved: v === 'yes' })} />
        {said.solved === false && <Choice label={t('call.reasonable')} hint={t('call.reasonableHint')} options={YES_NO.map((code) => ({ code, words: t(`yesNo.${code}`) }))} value={yes(said.reasonable)} onChange={(v) => set({ ...said, reasonable: v === 'yes' })} />}
        <Choice label={t('call.satisfaction')} options={call.answers.map((code, index) => ({ code, words: t(`answer.${code}`), keyName: String(index + 1) }))} value={said.satisfaction} onChange={(satisfaction) => set({ ...said, satisfaction })} />
        <Field label={t('call.words')} optional>
          {(field) => <textarea {...field} className="in" rows={2} maxLength={500} value={words} onChange={(event) => setWords(event.target.value)} />}
        </Field>
        {tell.isError && <ProblemNote error={tell.error} />}
        <div className="row g8 wrap">
          <button type="button" className="btn p" aria-disabled={tell.isPending} onClick={() => tell.mutate('reached')}>
            {t('call.reached')}
          </button>
          {MISSED.map((outcome) => (
            <button key={outcome} type="button" className="btn" aria-disabled={tell.isPending} onClick={() => tell.mutate(outcome)}>
              {t(`outcome.${outcome}`)} {outcome === 'no-answer' && <kbd>0</kbd>}
            </button>
          ))}
          <button type="button" className="btn txt" onClick={onStop}>
            {t('call.stop')}
          </button>
        </div>
      </div>
    </section>
  )
}
