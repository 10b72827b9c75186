import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { CheckCard } from '@loop/application/check-card'
import { useCheck } from '@loop/application/use-check'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import type { components } from '@shared/generated'
import type { Progress } from '@shared/types'
import { SaidForm } from './said-form'
import { Turn } from './turn'

/** The commitment that is checked, as whoever made it reads it. */
export function TheCheck({ of }: { of: Progress }) {
  const { t } = useTranslation('progress')
  const check = useCheck(of.number, of.version)
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('check.title')}</h2>
      </div>
      <div className="bd">{check.data ? <CheckCard of={check.data} /> : check.error ? <ProblemNote error={check.error} onRetry={() => void check.refetch()} /> : null}</div>
    </section>
  )
}

/** While something has to be put right, where that is said; once it was revoked, the way back; else where the matter stands. */
export function ToMend({ of }: { of: Progress }) {
  const { t } = useTranslation('progress')
  const check = useCheck(of.number, of.version)
  const repair = check.data?.repair
  if (repair) return <Repair number={of.number} of={repair} />
  if (!check.data?.awaits) return <Turn of={of} />
  return (
    <section className="card" aria-labelledby="mend">
      <div className="hd">
        <h2 id="mend">{t('check.mend')}</h2>
      </div>
      <div className="bd col g12">
        <p>{t('check.mendHint')}</p>
        <SaidForm number={of.number} what="mended" send={t('check.send')} />
      </div>
    </section>
  )
}

type RepairOf = NonNullable<components['schemas']['ApplicationsCheckView']['repair']>

/** The repair of credit: from when, where it is asked for, that it was granted. */
function Repair({ number, of }: { number: string; of: RepairOf }) {
  const { t } = useTranslation('progress')
  const dates = useDates()
  return (
    <section className="card" aria-labelledby="repair">
      <div className="hd">
        <h2 id="repair">{t('repair.title')}</h2>
      </div>
      <div className="bd col g12">
        {of.repaired ? <p>{t('repair.done', { day: dates.full(of.repaired) })}</p> : <p>{t('repair.barred')}</p>}
        {!of.number && !of.open && <p className="t2">{t('repair.from', { day: dates.full(of.from) })}</p>}
        {of.number && (
          <p>
            <Link to={`/progress/${of.number}`}>{t(of.repaired ? 'repair.look' : 'repair.follow')}</Link>
          </p>
        )}
        {of.open && <SaidForm number={number} what="repair" send={t('repair.send')} />}
      </div>
    </section>
  )
}
