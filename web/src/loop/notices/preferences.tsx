import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { usePick } from '@shared/i18n'
import { useIntent } from '@shared/intent'
import type { Preferences as Shape } from '@shared/types'
import { MailAddress } from './mail-address'
import styles from './notices.module.css'
import { WaySetting } from './way-setting'

/** How somebody wants to be told: language, plain words, ways, quiet hours, digest, what not. */
export function Preferences() {
  const { t } = useTranslation('notices')
  const kept = useQuery({ queryKey: ['notice-preferences'], queryFn: ({ signal }) => api.get('/api/notices/preferences', { signal }) })
  if (kept.isError) return <ProblemNote error={kept.error} onRetry={() => void kept.refetch()} />
  if (!kept.data) return <p className="t2 mt16">{t('common:loading')}</p>
  return <Form key={JSON.stringify(kept.data)} kept={kept.data} />
}

function Form({ kept }: { kept: Shape }) {
  const { t } = useTranslation('notices')
  const pick = usePick()
  const queries = useQueryClient()
  const intent = useIntent()
  const [now, set] = useState(kept)
  const save = useMutation({
    mutationFn: () => intent.run((command) => api.put('/api/notices/preferences', { body: form(now), command })),
    onSuccess: (data) => queries.setQueryData(['notice-preferences'], data),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const want = (code: string, wanted: boolean) => set({ ...now, occasions: now.occasions.map((o) => (o.code === code ? { ...o, wanted } : o)) })
  return (
    <>
      <form onSubmit={submit} className="col g16 mt16">
        <section className={`card ${styles.settings}`}>
          <div>
            <Check on={now.english} onChange={(english) => set({ ...now, english })} words={t('prefer.english')} />
            <Check on={now.plain} onChange={(plain) => set({ ...now, plain })} words={t('prefer.plain')} />
          </div>
          {now.ways.map((way, index) => (
            <WaySetting key={way.channel} way={way} digestAt={now.digestAt} onChange={(changed) => set({ ...now, ways: now.ways.with(index, changed) })} />
          ))}
        </section>
        <section className={`card ${styles.settings}`}>
          <div>
            <h2>{t('prefer.outside')}</h2>
            <p className="hint">{t('prefer.outsideHint')}</p>
            {now.occasions.map((o) => (
              <label key={o.code} className={styles.check}>
                <input type="checkbox" checked={o.wanted} disabled={!o.mayUnsubscribe} onChange={(event) => want(o.code, event.target.checked)} />
                <span>
                  {pick(o, 'name')} {!o.mayUnsubscribe && <span className="s t3">{t('prefer.must')}</span>}
                </span>
              </label>
            ))}
          </div>
        </section>
        {save.isError && <ProblemNote error={save.error} />}
        {save.isSuccess && (
          <p className="note ok" role="status">
            {t('prefer.saved')}
          </p>
        )}
        <div>
          <button type="submit" className="btn p" aria-disabled={save.isPending}>
            {t('prefer.save')}
          </button>
        </div>
      </form>
      <MailAddress way={kept.ways.find(({ channel }) => channel === 'mail')} />
    </>
  )
}

function Check({ on, onChange, words, disabled }: { on: boolean; onChange: (on: boolean) => void; words: string; disabled?: boolean }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={on} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>{words}</span>
    </label>
  )
}

const form = (now: Shape) => ({
  english: now.english,
  plain: now.plain,
  ways: now.ways.map(({ channel, on, quietFrom, quietTo, digest }) => ({ channel, on, quietFrom, quietTo, digest })),
  unwanted: now.occasions.filter(({ wanted }) => !wanted).map(({ code }) => code),
})
