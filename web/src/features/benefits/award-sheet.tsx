import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import styles from './desk.module.css'
import { yuan } from './money'
import { Reasons } from './reasons'
import { useAward, useChange } from './use-benefits'
import { WhyForm } from './why-form'

/** One award from the data that decided to the money and back; opening it is a look that the payee sees. */
export function AwardSheet({ id }: { id: string }) {
  const { t } = useTranslation('benefitdesk')
  const pick = usePick()
  const dates = useDates()
  const found = useAward(id)
  const [taking, setTaking] = useState(false)
  const recover = useChange(
    (why: string, command) => api.post('/api/benefits/desk/awards/{id}/recovery', { path: { id }, body: { why }, command }),
    () => {
      setTaking(false)
      void found.refetch()
    },
  )
  if (found.isError) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <p className="t2">{t('loading')}</p>
  const of = found.data
  return (
    <div className="col g16">
      <dl className={styles.kv}>
        <dt>{t('audit.who')}</dt>
        <dd>
          {of.entry.title} · {of.key}
        </dd>
        <dt>{t('audit.policy')}</dt>
        <dd>
          {pick(of, 'name')} · {t('version', { version: of.version })} · {t('audit.day', { day: of.decided })}
        </dd>
        <dt>{t('audit.amount')}</dt>
        <dd>
          {t('yuan', { yuan: yuan(of.entry.fen) })}
          {of.matchedFen !== of.entry.fen && <span className={styles.sub}>{t('audit.matched', { yuan: yuan(of.matchedFen) })}</span>}
        </dd>
        {of.paid && (
          <>
            <dt>{t('audit.paid')}</dt>
            <dd>{of.paid}</dd>
          </>
        )}
        {of.document && (
          <>
            <dt>{t('audit.document')}</dt>
            <dd>{of.document}</dd>
          </>
        )}
      </dl>
      <div>
        <h3 className="mb8">{t('audit.reasons')}</h3>
        <Reasons rows={of.rows} />
      </div>
      <div>
        <h3 className="mb8">{t('audit.steps')}</h3>
        <ol className="tl">
          {of.steps.map((step, n) => (
            <li key={n}>
              <span className="dot" aria-hidden />
              <b>{pick(step, 'stateText')}</b> <span className="t2">{step.name}</span>
              <div className="s t3">
                {dates.stamp(step.at)}
                {step.words && ` · ${step.words}`}
              </div>
            </li>
          ))}
        </ol>
      </div>
      <p className="s t3">{t('audit.noted')}</p>
      {of.mayRecover && !taking && (
        <div>
          <button type="button" className="btn dg" onClick={() => setTaking(true)}>
            {t('audit.recover')}
          </button>
        </div>
      )}
      {taking && <WhyForm label={t('audit.why')} hint={t('audit.whyHint')} action={t('audit.recover')} error={recover.error} busy={recover.isPending} onSend={(why) => recover.mutate(why)} />}
    </div>
  )
}
