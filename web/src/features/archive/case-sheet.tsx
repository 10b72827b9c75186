import { DownloadOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { usePick } from '@shared/i18n'
import styles from './archive.module.css'
import { HoldForm } from './hold-form'
import { Findings } from './parts'
import type { Archived } from './types'
import { titleOf, useChange, useDay } from './use-archive'

/** One case of the archive: how long it is kept and why, what the check found, and what can be done with it. */
export function CaseSheet({ of, onClose }: { of: Archived; onClose: () => void }) {
  const { t } = useTranslation('archive')
  const pick = usePick()
  const day = useDay()
  const [shown, setShown] = useState(of)
  const [holding, setHolding] = useState(false)
  const check = useChange((_: void, command) => api.post('/api/archive/cases/{number}/check', { path: { number: of.number }, command }), setShown)
  if (holding) return <HoldForm number={of.number} onDone={onClose} />
  const { kept, hold, packed } = shown
  return (
    <div className="col g16">
      <p>
        <b>{titleOf(shown, pick)}</b>
        <br />
        <span className={styles.sub}>{shown.shown}</span>
      </p>
      <dl className={styles.kv}>
        <dt>{t('fact.closed')}</dt>
        <dd>{day(shown.closed)}</dd>
        {shown.archived && <dt>{t('fact.archived')}</dt>}
        {shown.archived && <dd>{day(shown.archived)}</dd>}
        <dt>{t('fact.kept')}</dt>
        <dd>
          {pick(kept, 'periodText')} · {t('fact.class', { code: kept.code })}
        </dd>
        <dt>{t('fact.due')}</dt>
        <dd>{shown.dueOn ?? t('fact.never')}</dd>
        {shown.destroyed && <dt>{t('fact.destroyed')}</dt>}
        {shown.destroyed && <dd>{day(shown.destroyed)}</dd>}
        {hold && <dt>{t('fact.hold')}</dt>}
        {hold && <dd>{t('hold.line', { reason: hold.reason, by: hold.by, until: hold.until ?? t('hold.open') })}</dd>}
        {shown.list && <dt>{t('fact.list')}</dt>}
        {shown.list && <dd>{shown.list}</dd>}
        {packed && <dt>SHA-256</dt>}
        {packed && <dd className={styles.sub}>{packed.sha256}</dd>}
      </dl>
      {shown.findings.length > 0 && (
        <section aria-label={t('check.title')}>
          <h3 className="h4">{t('check.title')}</h3>
          <p className={styles.sub}>{t('check.at', { day: day(shown.checked) })}</p>
          <Findings of={shown.findings} />
        </section>
      )}
      {check.error && <ProblemNote error={check.error} />}
      <div className={styles.acts}>
        {shown.state === 'failed' && (
          <button type="button" className="btn p" aria-disabled={check.isPending} onClick={() => !check.isPending && check.mutate()}>
            {t(check.isPending ? 'check.running' : 'check.again')}
          </button>
        )}
        {shown.state !== 'destroyed' && (
          <Link className="btn" to={`/desk/cases/${shown.number}`}>
            {t('act.case')}
          </Link>
        )}
        {shown.state === 'archived' && (
          <a className="btn" href={`/api/cases/${shown.number}/archive`} download>
            <DownloadOutlined aria-hidden /> {t('act.package')}
          </a>
        )}
        {shown.state !== 'destroyed' && !hold && (
          <button type="button" className="btn" onClick={() => setHolding(true)}>
            {t('act.hold')}
          </button>
        )}
      </div>
    </div>
  )
}
