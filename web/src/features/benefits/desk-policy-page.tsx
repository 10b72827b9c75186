import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { api } from '@shared/api'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import { BLANK, readClause } from './clause-model'
import styles from './desk.module.css'
import { PolicyActs } from './policy-acts'
import { PolicyEditor } from './policy-editor'
import type { PolicyVersion, Terms } from './types'
import { useChange, useDeskPolicy } from './use-benefits'

/** A policy with its versions: written, tried, offered, published by another; and from it the next list. */
export function DeskPolicyPage() {
  const { code = '' } = useParams()
  return code === 'new' ? <NewPolicy /> : <KnownPolicy key={code} code={code} />
}

function NewPolicy() {
  const { t } = useTranslation('benefitdesk')
  useTitle(t('policies.new'))
  return (
    <>
      <h1 className={styles.head}>{t('policies.new')}</h1>
      <PolicyEditor terms={BLANK_TERMS} clause={BLANK} isNew />
    </>
  )
}

const BLANK_TERMS: Terms = { code: '', library: 'firms', name: '', nameEn: '', summary: '', summaryEn: '', basis: '', department: '', kind: 'no-application', from: '', to: '', budgetYuan: 0, spread: 'pro-rata', objectionDays: 5, payDays: 30, conflicts: [] }

function KnownPolicy({ code }: { code: string }) {
  const { t } = useTranslation('benefitdesk')
  const pick = usePick()
  const found = useDeskPolicy(code)
  const newest = found.data?.versions[0]
  useTitle(newest?.terms.name ?? t('policies.title'))
  const [chosen, setChosen] = useState<number>()
  const shown = found.data?.versions.find((one) => one.version === chosen) ?? newest
  if (found.isError) return <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data || !shown || !newest) return <p className="t2">{t('loading')}</p>
  const acts = found.data.acts
  const clause = readClause(shown.clause)
  return (
    <>
      <div className={styles.head}>
        <h1>{pick(shown.terms, 'name')}</h1>
        <span className="row wrap g8">
          <Link className="btn" to={`/benefits/${code}`}>
            {t('policy.public')}
          </Link>
          {acts.includes('list') && <MakeList code={code} />}
        </span>
      </div>
      <Versions of={found.data.versions} shown={shown.version} onChoose={setChosen} />
      {shown === newest && <PolicyActs code={code} acts={acts} />}
      {shown.flaws.length > 0 && (
        <section className="card" aria-label={t('policy.flaws')}>
          <ul className={styles.flaws}>
            {shown.flaws.map((flaw, n) => (
              <li key={n}>
                <b>{flaw.place}</b> {pick(flaw, 'words')}
              </li>
            ))}
          </ul>
        </section>
      )}
      {clause ? <PolicyEditor key={`${shown.version}-${shown.written.at}`} terms={shown.terms} clause={clause} locked={!acts.includes('save') || shown !== newest} /> : <p className="note e">{t('policy.unreadable')}</p>}
    </>
  )
}

function Versions({ of, shown, onChoose }: { of: PolicyVersion[]; shown: number; onChoose: (version: number) => void }) {
  const { t } = useTranslation('benefitdesk')
  const dates = useDates()
  return (
    <div className={styles.tabs} role="group" aria-label={t('policy.versions')}>
      {of.map((one) => (
        <button key={one.version} type="button" aria-pressed={one.version === shown} onClick={() => onChoose(one.version)} title={`${one.written.name} ${dates.stamp(one.written.at)}`}>
          {t('version', { version: one.version })} · {t(`state.${one.state}`)}
          {one.judged?.why ? ` · ${one.judged.why}` : ''}
        </button>
      ))}
    </div>
  )
}

function MakeList({ code }: { code: string }) {
  const { t } = useTranslation('benefitdesk')
  const navigate = useNavigate()
  const make = useChange(
    (policy: string, command) => api.post('/api/benefits/desk/lists', { body: { policy }, command }),
    (made) => void navigate(`/desk/benefits/lists/${made.number}`),
  )
  return (
    <>
      <button type="button" className="btn p" aria-disabled={make.isPending} onClick={() => !make.isPending && make.mutate(code)}>
        {t('policy.list')}
      </button>
      {make.error && <ProblemNote error={make.error} />}
    </>
  )
}
