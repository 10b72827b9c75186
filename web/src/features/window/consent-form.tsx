import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PaperUpload } from '@loop/paper-upload'
import { ProblemNote } from '@loop/problem-note'
import { usePapers } from '@loop/use-papers'
import { api } from '@shared/api'
import { Field } from '@shared/field'
import type { Errand } from './types'
import { useChange } from './use-window'
import styles from './window.module.css'

/** Asks for consent: by the person's own account, by the code that they were told, or signed on paper. */
export function ConsentForm({ of, mostDays }: { of: Errand; mostDays: number }) {
  const { t } = useTranslation('window')
  const path = { id: of.id }
  const [days, setDays] = useState(14)
  const [code, setCode] = useState('')
  const papers = usePapers()
  const ask = useChange((_: void, command) => api.post('/api/halls/helper/{id}/ask', { path, body: { days }, command }))
  const take = useChange((_: void, command) => api.post('/api/halls/helper/{id}/code', { path, body: { code }, command }))
  const sign = useChange((paper: string, command) => api.post('/api/halls/helper/{id}/paper', { path, body: { paper }, command }))
  const ready = papers.papers.find(({ state }) => state === 'ready')?.file?.id
  const error = ask.error ?? take.error ?? sign.error
  return (
    <div className="col g12">
      <div className="row wrap g8">
        <Field label={t('helper.days')} hint={t('helper.daysHint', { count: mostDays })}>
          {(field) => <input {...field} className="in" type="number" min={1} max={mostDays} value={days} onChange={(event) => setDays(Number(event.target.value))} />}
        </Field>
        <button type="button" className={of.scope ? 'btn' : 'btn p'} aria-disabled={ask.isPending} onClick={() => ask.mutate()}>
          {t(of.scope ? 'helper.askAgain' : 'helper.ask')}
        </button>
      </div>
      {of.scope && (
        <>
          <p className={styles.scope}>{of.scope}</p>
          <p className="hint">{t('helper.asked')}</p>
          <div className="row wrap g8">
            <Field label={t('helper.code')}>{(field) => <input {...field} className="in" maxLength={6} autoComplete="off" value={code} onChange={(event) => setCode(event.target.value)} />}</Field>
            <button type="button" className="btn" aria-disabled={take.isPending || code.trim() === ''} onClick={() => code.trim() && take.mutate()}>
              {t('helper.codeDo')}
            </button>
          </div>
          <details>
            <summary>{t('helper.paper')}</summary>
            <PaperUpload id={`consent-${of.id}`} work={papers} max={1} />
            <button type="button" className="btn" aria-disabled={!ready || sign.isPending} onClick={() => ready && sign.mutate(ready)}>
              {t('helper.paperDo')}
            </button>
          </details>
        </>
      )}
      {error && <ProblemNote error={error} />}
    </div>
  )
}
