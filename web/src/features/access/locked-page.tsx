import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { useTitle } from '@shared/title'
import styles from './access.module.css'

/** Whose sign-in is stopped after too many wrong tries. */
export function LockedPage() {
  const { t } = useTranslation('access')
  useTitle(t('place.locked'))
  const dates = useDates()
  const queries = useQueryClient()
  const list = useQuery({ queryKey: ['admin', 'locked'], queryFn: ({ signal }) => api.get('/api/access/accounts/locked', { signal }) })
  const unlock = useMutation({ mutationFn: (id: string) => api.post('/api/access/accounts/{id}/unlock', { path: { id } }), onSuccess: (answer) => queries.setQueryData(['admin', 'locked'], answer) })
  const failed = unlock.error ?? list.error
  return (
    <>
      <h1>{t('place.locked')}</h1>
      <p className={styles.about}>{t('locked.about')}</p>
      {failed && <ProblemNote error={failed} onRetry={() => void list.refetch()} />}
      <section className="card">
        {list.data?.length === 0 && <p className={styles.none}>{t('locked.none')}</p>}
        {list.data && list.data.length > 0 && (
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {(['login', 'tries', 'last', 'opens', 'acts'] as const).map((head) => (
                    <th key={head} scope="col">
                      {t(`locked.${head}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {list.data.map((row) => (
                  <tr key={row.account}>
                    <td>
                      <b>{row.name}</b>
                      <small>{row.login}</small>
                    </td>
                    <td data-head={t('locked.tries')}>{row.tries}</td>
                    <td data-head={t('locked.last')}>{dates.short(row.last)}</td>
                    <td data-head={t('locked.opens')}>{dates.short(row.opens)}</td>
                    <td>
                      <button type="button" className="linkish" onClick={() => unlock.mutate(row.account)}>
                        {t('locked.unlock')}
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  )
}
