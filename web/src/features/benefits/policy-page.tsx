import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import styles from './benefits.module.css'
import { yuan } from './money'
import type { Policy } from './types'
import { usePolicy } from './use-benefits'

/** One policy: for whom, how much, on what ground, and how it comes to the account without being asked for. */
export function PolicyPage() {
  const { t } = useTranslation('benefits')
  const { code = '' } = useParams()
  const found = usePolicy(code)
  useTitle(found.data?.name ?? t('title'))
  return (
    <div className="page plain narrow" aria-busy={found.isLoading}>
      {found.isError && <ProblemNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Shown of={found.data} />}
    </div>
  )
}

function Shown({ of }: { of: Policy }) {
  const { t } = useTranslation('benefits')
  const pick = usePick()
  return (
    <>
      <h1>{pick(of, 'name')}</h1>
      <p className="mt8">{pick(of, 'summary')}</p>
      <p className="row wrap g8 mt16">
        <Link className="btn p" to="/my/benefits">
          {t('toMine')}
        </Link>
      </p>
      <section className="card mt24" aria-labelledby="how-much">
        <div className="hd">
          <h2 id="how-much">{t('howMuch')}</h2>
        </div>
        <ul className={`bd ${styles.list}`}>
          {of.rows.map((row, n) => (
            <li key={n}>{pick(row, 'text')}</li>
          ))}
        </ul>
      </section>
      <section className="card mt24" aria-labelledby="facts">
        <div className="hd">
          <h2 id="facts">{t('facts')}</h2>
        </div>
        <dl className={`bd ${styles.kv}`}>
          <dt>{t('fact.for')}</dt>
          <dd>{t(`library.${of.library}`)}</dd>
          <dt>{t('fact.department')}</dt>
          <dd>{pick(of, 'department')}</dd>
          <dt>{t('fact.basis')}</dt>
          <dd>{of.basis}</dd>
          <dt>{t('fact.time')}</dt>
          <dd>{t('fromTo', { from: of.from, to: of.to })}</dd>
          <dt>{t('fact.budget')}</dt>
          <dd>
            {t('yuan', { yuan: yuan(of.budgetFen) })} · {t(`spread.${of.spread}`)}
          </dd>
          {of.conflicts.length > 0 && (
            <>
              <dt>{t('fact.conflicts')}</dt>
              <dd>
                {of.conflicts.map((one) => (
                  <div key={one.code}>
                    <Link to={`/benefits/${one.code}`}>{pick(one, 'name')}</Link>
                  </div>
                ))}
              </dd>
            </>
          )}
        </dl>
      </section>
      <section className="card mt24" aria-labelledby="way">
        <div className="hd">
          <h2 id="way">{t('way.title')}</h2>
        </div>
        <ol className={`bd ${styles.steps}`}>
          {(['match', 'publish', 'confirm', 'review', 'pay'] as const).map((step) => (
            <li key={step}>
              <b>{t(`way.${step}`)}</b>
              <small>{t(`way.${step}Hint`, { count: step === 'pay' ? of.payDays : of.objectionDays })}</small>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
