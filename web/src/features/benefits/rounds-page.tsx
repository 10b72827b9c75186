import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import styles from './desk.module.css'
import { useChange, useRounds } from './use-benefits'

/** The rounds of matching, each night and when asked for; one under way shows how far it is. */
export function RoundsPage() {
  const { t } = useTranslation('benefitdesk')
  const pick = usePick()
  const dates = useDates()
  useTitle(t('rounds.title'))
  const found = useRounds()
  const begin = useChange((library: string, command) => api.post('/api/benefits/desk/rounds', { body: { library }, command }))
  return (
    <>
      <div className={styles.head}>
        <h1>{t('rounds.title')}</h1>
        <span className="row wrap g8">
          {(['firms', 'persons'] as const).map((library) => (
            <button key={library} type="button" className="btn" aria-disabled={begin.isPending} onClick={() => !begin.isPending && begin.mutate(library)}>
              {t(`rounds.begin.${library}`)}
            </button>
          ))}
        </span>
      </div>
      <p className="t2">{t('rounds.about')}</p>
      {begin.error && <ProblemNote error={begin.error} />}
      <section className="card" aria-busy={found.isLoading}>
        {found.isError && <ProblemNote error={found.error} onRetry={() => void found.refetch()} />}
        {found.data?.length === 0 && <p className={styles.empty}>{t('rounds.none')}</p>}
        {(found.data?.length ?? 0) > 0 && (
          <div className={styles.scroll}>
            <table className={`${styles.table} ${styles.list}`}>
              <thead>
                <tr>
                  <th scope="col">{t('rounds.library')}</th>
                  <th scope="col">{t('rounds.state')}</th>
                  <th scope="col">{t('rounds.seen')}</th>
                  <th scope="col">{t('rounds.matched')}</th>
                  <th scope="col">{t('rounds.lacking')}</th>
                  <th scope="col">{t('rounds.changed')}</th>
                </tr>
              </thead>
              <tbody>
                {found.data?.map((round) => (
                  <tr key={round.library + round.started}>
                    <td>
                      {pick(round, 'libraryName')}
                      <span className={styles.sub}>
                        {dates.stamp(round.started)} · {round.askedBy}
                      </span>
                    </td>
                    <td>
                      <span className={`tag ${round.failed ? 'e' : round.ended ? '' : 'w'}`}>{t(round.failed ? 'rounds.failed' : round.ended ? 'rounds.done' : 'rounds.running')}</span>
                      {round.failed && <span className={styles.sub}>{round.failed}</span>}
                    </td>
                    <td className={styles.n} data-label={t('rounds.seen')}>
                      {round.seen}
                    </td>
                    <td className={styles.n} data-label={t('rounds.matched')}>
                      {round.matched}
                    </td>
                    <td className={styles.n} data-label={t('rounds.lacking')}>
                      {round.lacking}
                    </td>
                    <td className={styles.n} data-label={t('rounds.changed')}>
                      {round.changed}
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
