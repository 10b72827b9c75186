import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import styles from './items.module.css'
import { useSaying, useSayings } from './use-sayings'

/** How people speak of the item, beside what the city's folder says: the guide knows it at once, with who wrote it and when. */
export function DeskSayings({ code, mayWrite }: { code: string; mayWrite: boolean }) {
  const { t } = useTranslation('gaps')
  const sayings = useSayings(code)
  const change = useSaying(code)
  const dates = useDates()
  const rows = sayings.data?.rows ?? []
  return (
    <section className="card" aria-labelledby="sayings">
      <div className="hd">
        <h2 id="sayings">{t('sayings.title')}</h2>
        <span className="tag">{rows.filter((row) => !row.removedAt).length}</span>
      </div>
      {mayWrite && <Add busy={change.isPending} onAdd={(said) => change.mutateAsync({ said })} />}
      {change.isError && <ProblemNote error={change.error} />}
      {sayings.isError && <ProblemNote error={sayings.error} onRetry={() => void sayings.refetch()} />}
      {sayings.data && rows.length === 0 && <p className={styles.empty}>{t('sayings.none')}</p>}
      <ul className={styles.acts} role="list">
        {rows.map((row) => (
          <li key={row.id}>
            {row.removedAt ? <s>{row.said}</s> : <b>{row.said}</b>} {row.fromGap && <span className="tag">{t('sayings.fromGap')}</span>}{' '}
            {mayWrite && !row.removedAt && (
              <button type="button" className="linkish" disabled={change.isPending} aria-label={t('sayings.removeOf', { said: row.said })} onClick={() => change.mutate({ id: row.id })}>
                {t('sayings.remove')}
              </button>
            )}
            <div className={styles.sub}>
              {t('sayings.added', { person: row.addedBy, at: dates.stamp(row.addedAt) })} {row.removedAt && t('sayings.removed', { person: row.removedBy, at: dates.stamp(row.removedAt) })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Add({ busy, onAdd }: { busy: boolean; onAdd: (said: string) => Promise<unknown> }) {
  const { t } = useTranslation('gaps')
  const [said, setSaid] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    onAdd(said).then(
      () => setSaid(''),
      () => undefined,
    )
  }
  return (
    <form className={`bd ${styles.tools}`} onSubmit={add}>
      <input className="in" maxLength={60} aria-label={t('sayings.said')} placeholder={t('sayings.example')} value={said} onChange={(event) => setSaid(event.target.value)} />
      <button type="submit" className="btn" disabled={busy || said.trim().length < 2}>
        {t('sayings.add')}
      </button>
    </form>
  )
}
