import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import styles from './desk.module.css'
import { yuan } from './money'
import type { DeskPolicy } from './types'
import { useDeskPolicies } from './use-benefits'

/** All policies: how many meet each, how much of its budget is bound; those of one's own department first. */
export function DeskPoliciesPage() {
  const { t } = useTranslation('benefitdesk')
  useTitle(t('policies.title'))
  const found = useDeskPolicies()
  const rows = [...(found.data ?? [])].sort((a, b) => Number(b.mine) - Number(a.mine))
  return (
    <>
      <div className={styles.head}>
        <h1>{t('policies.title')}</h1>
        <Link className="btn p" to="/desk/benefits/policies/new">
          {t('policies.new')}
        </Link>
      </div>
      <section className="card" aria-busy={found.isLoading}>
        {found.isError && <ProblemNote error={found.error} onRetry={() => void found.refetch()} />}
        {found.data?.length === 0 && <p className={styles.empty}>{t('policies.none')}</p>}
        {rows.length > 0 && (
          <div className={styles.scroll}>
            <table className={`${styles.table} ${styles.list}`}>
              <thead>
                <tr>
                  <th scope="col">{t('policies.name')}</th>
                  <th scope="col">{t('policies.state')}</th>
                  <th scope="col" className={styles.n}>
                    {t('policies.met')}
                  </th>
                  <th scope="col">{t('policies.lacking')}</th>
                  <th scope="col">{t('policies.budget')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.code} of={row} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  )
}

function Row({ of }: { of: DeskPolicy }) {
  const { t } = useTranslation('benefitdesk')
  const pick = usePick()
  return (
    <tr>
      <td>
        <Link to={`/desk/benefits/policies/${of.code}`}>
          <b>{pick(of, 'name')}</b>
        </Link>
        <span className={styles.sub}>
          {pick(of, 'department')} · {t(`library.${of.library}`)} · {t('version', { version: of.version })}
        </span>
      </td>
      <td>
        {of.published && <span className="tag ok">{t('state.published')}</span>} {of.open && <span className="tag w">{t(`state.${of.open}`)}</span>}
      </td>
      <td className={styles.n} data-label={t('policies.met')}>
        {t('sum', { count: of.met, yuan: yuan(of.metFen) })}
      </td>
      <td className={styles.n} data-label={t('policies.lacking')}>
        {of.lacking}
      </td>
      <td className={styles.n} data-label={t('policies.budget')}>
        {yuan(of.boundFen)} / {yuan(of.budgetFen)}
      </td>
    </tr>
  )
}
