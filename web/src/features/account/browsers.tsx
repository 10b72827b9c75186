import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { addressWords } from '@shared/address'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import type { OpenSession, Security } from '@shared/types'
import styles from './account.module.css'
import { browserName } from './browser-name'

/** Where this account is signed in; any other place can be signed out from here. */
export function Browsers({ security, onChange, onEndOthers, error }: { security: Security; onChange: (next: Security) => void; onEndOthers: () => void; error: unknown }) {
  const { t } = useTranslation('account')
  const end = useMutation({ mutationFn: (id: string) => api.post('/api/access/security/sessions/{id}/end', { path: { id } }), onSuccess: onChange })
  const failed = end.error ?? error
  return (
    <section className="card mt16" aria-labelledby="browsers">
      <div className="hd">
        <h2 id="browsers">{t('browsers.title')}</h2>
        {security.sessions.length > 1 && (
          <button type="button" className="btn" onClick={onEndOthers}>
            {t('browsers.endOthers')}
          </button>
        )}
      </div>
      {failed !== null && failed !== undefined && (
        <div className="bd">
          <ProblemNote error={failed} />
        </div>
      )}
      <ul className={styles.browsers} role="list">
        {security.sessions.map((session) => (
          <Row key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
    </section>
  )
}

function Row({ session, onEnd }: { session: OpenSession; onEnd: () => void }) {
  const { t } = useTranslation('account')
  const dates = useDates()
  const name = browserName(session.agent) ?? t('browsers.unknown')
  return (
    <li>
      <span className="grow">
        <b>{name}</b> {session.here && <span className="tag a">{t('browsers.here')}</span>}
        <span className="s t2">{t('browsers.line', { address: addressWords(t, session.address), begun: dates.short(session.begun), seen: dates.short(session.seen) })}</span>
      </span>
      {!session.here && (
        <button type="button" className="btn" onClick={onEnd} aria-label={t('browsers.endOne', { name })}>
          {t('browsers.end')}
        </button>
      )}
    </li>
  )
}
