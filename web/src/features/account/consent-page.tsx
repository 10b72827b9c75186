import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { usePick } from '@shared/i18n'
import { isProblem, Problem } from '@shared/problem'
import { useMe } from '@shared/session'
import { useTitle } from '@shared/title'
import styles from './account.module.css'

/** Answers the provider, which says where the browser goes on. */
async function answer(form: URLSearchParams): Promise<string> {
  const sent = await fetch('/oauth2/authorize', { method: 'POST', headers: { Accept: 'application/json' }, body: form, credentials: 'same-origin' })
  const told = sent.ok ? ((await sent.json().catch(() => undefined)) as { to?: string } | undefined) : undefined
  if (!told?.to) throw new Problem('consent-late', sent.status, '')
  return told.to
}

/** Another system asks to learn who signed in; the person agrees to all or part of it, or to nothing. */
export function ConsentPage() {
  const { t } = useTranslation('account')
  useTitle(t('consent.title'))
  const pick = usePick()
  const [search] = useSearchParams()
  const me = useMe().data
  const client = search.get('client_id') ?? ''
  const scope = search.get('scope') ?? ''
  const [left, setLeft] = useState<string[]>([])
  const asking = useQuery({ queryKey: ['consent', client, scope], enabled: client !== '', queryFn: ({ signal }) => api.get('/api/access/applications/asking', { query: { client, scope }, signal }) })
  const send = useMutation({
    mutationFn: (agreed: string[]) => answer(new URLSearchParams([['client_id', client], ['state', search.get('state') ?? ''], ...agreed.map((code) => ['scope', code])])),
    onSuccess: (to) => location.assign(to),
  })
  const scopes = asking.data?.scopes ?? []
  const late = isProblem(send.error, 'consent-late')
  const go = (agreed: string[]) => !send.isPending && !send.isSuccess && send.mutate(agreed)
  return (
    <div className="page plain narrow">
      <h1>{t('consent.title')}</h1>
      {!client && <p className="mt16">{t('consent.none')}</p>}
      {asking.error && <ProblemNote error={asking.error} onRetry={() => void asking.refetch()} />}
      {asking.data && (
        <section className="card mt24">
          <div className="bd col g16">
            <p>{t('consent.words', { name: pick(asking.data, 'name'), who: me?.account?.name ?? '' })}</p>
            <ul role="list">
              {scopes.map((one) => (
                <li key={one.code}>
                  <label className={styles.tick}>
                    <input
                      type="checkbox"
                      checked={!left.includes(one.code)}
                      disabled={one.code === 'openid'}
                      onChange={(event) => setLeft(event.target.checked ? left.filter((code) => code !== one.code) : [...left, one.code])}
                    />
                    {pick(one, 'words')}
                  </label>
                </li>
              ))}
            </ul>
            <p className="s t2">{t('consent.goes', { to: asking.data.goesTo })}</p>
            {late && (
              <p className="note e" role="alert">
                {t('consent.late')}
              </p>
            )}
            {send.error && !late && <ProblemNote error={send.error} />}
            {!late && (
              <div className="row wrap g8">
                <button type="button" className="btn p" aria-disabled={send.isPending} onClick={() => go(scopes.map((one) => one.code).filter((code) => !left.includes(code)))}>
                  {t('consent.agree')}
                </button>
                <button type="button" className="btn" onClick={() => go([])}>
                  {t('consent.refuse')}
                </button>
              </div>
            )}
          </div>
        </section>
      )}
    </div>
  )
}
