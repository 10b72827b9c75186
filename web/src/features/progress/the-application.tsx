import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ApplicationCard } from '@loop/application/application-card'
import { JointParts } from '@loop/application/joint-parts'
import { useApplication } from '@loop/application/use-application'
import { ProblemNote } from '@loop/problem-note'
import { usePick } from '@shared/i18n'
import { followedFor } from '@shared/standing'
import type { Progress } from '@shared/types'
import { CompleteForm } from './complete-form'
import { Turn } from './turn'

/** What was applied for, as whoever filed it reads it. */
export function TheApplication({ of }: { of: Progress }) {
  const { t } = useTranslation('progress')
  const application = useApplication(of.number, of.version)
  return (
    <section className="card">
      <div className="hd">
        <h2>{t('application')}</h2>
      </div>
      <div className="bd">{application.data ? <ApplicationCard of={application.data} /> : application.error ? <ProblemNote error={application.error} onRetry={() => void application.refetch()} /> : null}</div>
    </section>
  )
}

/** Of one thing at once, how each of its parts stands; of a part, the whole that it belongs to. */
export function TheParts({ of }: { of: Progress }) {
  const { t } = useTranslation('progress')
  const pick = usePick()
  const application = useApplication(of.number, of.version)
  const whole = application.data?.partOf
  if (whole)
    return (
      <p className="note">
        <span>
          {t('partOf')} <Link to={`/progress/${whole.number}`}>{pick(whole, 'name')}</Link>
        </span>
      </p>
    )
  if (!application.data?.parts.length) return null
  return <JointParts parts={application.data.parts} pageOf={followedFor() ? undefined : (number) => `/progress/${number}`} />
}

/** What the person has to hand in now; while nothing is awaited, where the matter stands. */
export function ToComplete({ of }: { of: Progress }) {
  const application = useApplication(of.number, of.version)
  if (!application.data?.awaits) return <Turn of={of} />
  return <CompleteForm key={application.data.awaits} of={application.data} what={application.data.awaits === 'corrections' ? 'corrections' : 'supplies'} />
}
