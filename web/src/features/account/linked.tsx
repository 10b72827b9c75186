import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import styles from './account.module.css'

/** The systems that this person lets know who he is, and the identity outside by which he signs in; each can be taken back. */
export function Linked() {
  return (
    <>
      <Consents />
      <Outside />
    </>
  )
}

function Consents() {
  const { t } = useTranslation('account')
  const pick = usePick()
  const dates = useDates()
  const queries = useQueryClient()
  const list = useQuery({ queryKey: ['consents'], queryFn: ({ signal }) => api.get('/api/access/applications/consents', { signal }) })
  const withdraw = useMutation({ mutationFn: (id: string) => api.post('/api/access/applications/{id}/withdraw', { path: { id } }), onSuccess: (rest) => queries.setQueryData(['consents'], rest) })
  if (!list.data?.length) return null
  return (
    <section className="card mt16" aria-labelledby="consents">
      <div className="hd">
        <h2 id="consents">{t('linked.consents')}</h2>
      </div>
      {withdraw.error && (
        <div className="bd">
          <ProblemNote error={withdraw.error} />
        </div>
      )}
      <ul className={styles.browsers} role="list">
        {list.data.map((one) => (
          <li key={one.application}>
            <span className="grow">
              <b>{pick(one, 'name')}</b>
              <span className="s t2">{t('linked.learns', { what: one.scopes.map((scope) => pick(scope, 'words')).join(t('linked.comma')), at: dates.full(one.at) })}</span>
            </span>
            <button type="button" className="btn" aria-label={t('linked.withdrawOne', { name: pick(one, 'name') })} onClick={() => withdraw.mutate(one.application)}>
              {t('linked.withdraw')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outside() {
  const { t } = useTranslation('account')
  const pick = usePick()
  const dates = useDates()
  const queries = useQueryClient()
  const way = useQuery({ queryKey: ['outside'], staleTime: Infinity, queryFn: ({ signal }) => api.get('/api/access/outside', { signal }) })
  const links = useQuery({ queryKey: ['outside-links'], enabled: way.data?.name !== undefined, queryFn: ({ signal }) => api.get('/api/access/outside/links', { signal }) })
  const unlink = useMutation({ mutationFn: () => api.post('/api/access/outside/unlink'), onSuccess: (rest) => queries.setQueryData(['outside-links'], rest) })
  if (!way.data?.name) return null
  const name = pick(way.data, 'name')
  return (
    <section className="card mt16" aria-labelledby="outside-links">
      <div className="hd">
        <h2 id="outside-links">{name}</h2>
        {links.data && links.data.length > 0 && (
          <button type="button" className="btn" onClick={() => unlink.mutate()}>
            {t('linked.unlink')}
          </button>
        )}
      </div>
      <div className="bd col g8">
        {unlink.error && <ProblemNote error={unlink.error} />}
        {links.data?.length === 0 && <p className="t2">{t('linked.none', { name })}</p>}
        {links.data?.map((link) => (
          <p key={link.issuer + link.at}>{t('linked.link', { name: link.name ?? link.issuer, at: dates.full(link.at) })}</p>
        ))}
      </div>
    </section>
  )
}
