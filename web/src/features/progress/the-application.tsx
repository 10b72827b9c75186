import { useTranslation } from 'react-i18next'
import { ApplicationCard } from '@loop/application/application-card'
import { useApplication } from '@loop/application/use-application'
import { ProblemNote } from '@loop/problem-note'
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

/** What the person has to hand in now; while nothing is awaited, where the matter stands. */
export function ToComplete({ of }: { of: Progress }) {
  const application = useApplication(of.number, of.version)
  if (!application.data?.awaits) return <Turn of={of} />
  return <CompleteForm key={application.data.awaits} of={application.data} what={application.data.awaits === 'corrections' ? 'corrections' : 'supplies'} />
}
