import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { usePick } from '@shared/i18n'
import { isProblem } from '@shared/problem'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import styles from './benefits.module.css'
import { yuan } from './money'
import { MyAwardCard } from './my-award'
import { ReasonsOfMine } from './reasons'
import type { MineOf, MyMatch } from './types'
import { useMine, usePolicies } from './use-benefits'

/** What I and the firms that I stand for qualify for, with the reasons; yes or no with one tap. */
export function MyPage() {
  const { t } = useTranslation('benefits')
  useTitle(t('mine.title'))
  const mine = useMine()
  const all = mine.data?.of ?? []
  const [place, setPlace] = useState<number>()
  const first = all.find((one) => one.awards.some((award) => award.mayConfirm)) ?? all[0]
  // Whoever was shown first stays, also when nothing of theirs waits any more.
  if (place === undefined && first) setPlace(first.place)
  const shown = all.find((one) => one.place === place) ?? first
  const stranger = isProblem(mine.error) && mine.error.status === 401
  return (
    <div className="page plain narrow" aria-busy={mine.isLoading}>
      <h1>{t('mine.title')}</h1>
      <p className="t2 mt8">{t('mine.lead')}</p>
      {stranger && (
        <Link className="btn p mt24" to="/sign-in?to=/my/benefits">
          {t('common:signIn')}
        </Link>
      )}
      {mine.error && !stranger && <ProblemNote error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.isSuccess && all.length === 0 && <p className={`card mt24 ${styles.pad}`}>{t('mine.nobody')}</p>}
      {all.length > 1 && (
        <div className={`mt24 ${styles.choices}`} role="group" aria-label={t('mine.who')}>
          {all.map((one) => (
            <button key={one.place} type="button" className="btn" aria-pressed={one === shown} onClick={() => setPlace(one.place)}>
              {one.title}
            </button>
          ))}
        </div>
      )}
      {shown && <Shown key={shown.place} of={shown} />}
    </div>
  )
}

function Shown({ of }: { of: MineOf }) {
  const { t } = useTranslation('benefits')
  const [why, setWhy] = useState<string>()
  const turn = of.awards.filter((award) => award.mayConfirm)
  const rest = of.awards.filter((award) => !award.mayConfirm)
  return (
    <>
      {turn.length > 0 && (
        <section className="mt24" aria-labelledby="turn">
          <h2 id="turn">{t('mine.turn', { count: turn.length })}</h2>
          <ul className={`mt12 ${styles.rows}`} role="list">
            {turn.map((award) => (
              <MyAwardCard key={award.id} of={award} who={of.title} onWhy={() => setWhy(award.policy)} />
            ))}
          </ul>
        </section>
      )}
      <Matches title={t('mine.met', { count: of.met.length })} hint={t('mine.metHint')} none={t('mine.metNone')} rows={of.met} onWhy={setWhy} />
      {of.lacking.length > 0 && <Matches title={t('mine.lacking', { count: of.lacking.length })} hint={t('mine.lackingHint')} rows={of.lacking} onWhy={setWhy} />}
      {rest.length > 0 && (
        <section className="mt24" aria-labelledby="rest">
          <h2 id="rest">{t('mine.had')}</h2>
          <ul className={`mt12 ${styles.rows}`} role="list">
            {rest.map((award) => (
              <MyAwardCard key={award.id} of={award} who={of.title} />
            ))}
          </ul>
        </section>
      )}
      <Others of={of} onWhy={setWhy} />
      <Sheet open={why !== undefined} title={t('why.title')} onClose={() => setWhy(undefined)} wide>
        {why && <ReasonsOfMine code={why} place={of.place} />}
      </Sheet>
    </>
  )
}

function Matches({ title, hint, none, rows, onWhy }: { title: string; hint: string; none?: string; rows: MyMatch[]; onWhy: (code: string) => void }) {
  const { t } = useTranslation('benefits')
  const pick = usePick()
  return (
    <section className="mt24" aria-label={title}>
      <h2>{title}</h2>
      <p className="t2">{rows.length === 0 && none ? none : hint}</p>
      <ul className={`mt12 ${styles.rows}`} role="list">
        {rows.map((row) => (
          <li key={row.policy} className={`card ${styles.pad}`}>
            <div className="row wrap sp g8">
              <b>{pick(row, 'name')}</b>
              {row.fen > 0 && <span className={styles.yuan}>{t('yuan', { yuan: yuan(row.fen) })}</span>}
            </div>
            <p className="t2">{pick(row, 'summary')}</p>
            {row.fields.length > 0 && <p className={styles.gap}>{t('mine.fields', { fields: row.fields.map((field) => pick(field, 'text')).join(t('mine.comma')) })}</p>}
            <div className="row wrap g16 mt8">
              <button type="button" className="linkish" onClick={() => onWhy(row.policy)} aria-label={t('why.of', { name: pick(row, 'name') })}>
                {t('why.ask')}
              </button>
              {row.fields.length > 0 && <Link to="/my/data">{t('mine.toData')}</Link>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The policies that are not met, each with its reason behind it. */
function Others({ of, onWhy }: { of: MineOf; onWhy: (code: string) => void }) {
  const { t } = useTranslation('benefits')
  const pick = usePick()
  const [open, setOpen] = useState(false)
  const known = new Set([...of.met, ...of.lacking].map((row) => row.policy))
  of.awards.forEach((award) => known.add(award.policy))
  const all = usePolicies('', of.kind === 'firm' ? 'firms' : 'persons')
  const rest = (all.data ?? []).filter((policy) => !known.has(policy.code))
  if (rest.length === 0) return null
  return (
    <section className="mt24">
      <button type="button" className="btn" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('mine.others', { count: rest.length })}
      </button>
      {open && (
        <ul className={`card mt12 ${styles.entries}`} role="list">
          {rest.map((policy) => (
            <li key={policy.code}>
              <span className="grow">{pick(policy, 'name')}</span>
              <button type="button" className="linkish" onClick={() => onWhy(policy.code)} aria-label={t('why.notOf', { name: pick(policy, 'name') })}>
                {t('why.not')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
