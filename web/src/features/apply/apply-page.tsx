import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useParams } from 'react-router'
import { useSay } from '@loop/form/types'
import { ProblemNote } from '@loop/problem-note'
import { useTitle } from '@shared/title'
import { CheckStep } from './check-step'
import { ConflictSheet } from './conflict-sheet'
import { DeliveryStep } from './delivery-step'
import { MaterialsStep } from './materials-step'
import { PledgeStep } from './pledge-step'
import { SectionStep } from './section-step'
import { SituationStep } from './situation-step'
import { CHECK, DELIVERY, MATERIALS, mayOpen, PLEDGE, SITUATION, stepsOf } from './steps'
import type { Whole } from './types'
import { useWhole, useWriting } from './use-draft'
import { mustWait, WaitingRoom } from './waiting-room'

/** An application being written, each step with its own address, so that the browser's back button works. */
export function ApplyPage() {
  const { t } = useTranslation('apply')
  const { code = '', draft = '' } = useParams()
  const whole = useWhole(draft)
  const say = useSay()
  useTitle(whole.data ? t('start.title', { item: say(whole.data.name) }) : t('name'))
  if (mustWait(whole.error))
    return (
      <div className="page plain narrow">
        <h1>{t('name')}</h1>
        <WaitingRoom onIn={() => void whole.refetch()} />
      </div>
    )
  if (whole.error)
    return (
      <div className="page plain narrow">
        <ProblemNote error={whole.error} onRetry={() => void whole.refetch()} />
        <p className="row wrap g12 mt24">
          <Link className="btn" to="/my/applications">
            {t('mine.title')}
          </Link>
          <Link className="btn" to={`/apply/${code}`}>
            {t('start.another')}
          </Link>
        </p>
      </div>
    )
  if (!whole.data) return <div className="page plain" aria-busy />
  return <Wizard key={whole.data.id} whole={whole.data} code={code} />
}

function Wizard({ whole, code }: { whole: Whole; code: string }) {
  const { step } = useParams()
  const { writing, content, standing } = useWriting(whole)
  useEffect(() => {
    if (step && step !== writing.content.step) writing.change({ step })
  }, [step, writing])
  if (!mayOpen(step, whole)) {
    const last = mayOpen(content.step, whole) ? content.step : stepsOf(whole)[0]
    return <Navigate to={`/apply/${code}/${whole.id}/${last}`} replace />
  }
  return (
    <>
      <Step key={step} step={step!} whole={whole} />
      {standing === 'conflict' && <ConflictSheet whole={whole} writing={writing} />}
    </>
  )
}

function Step({ step, whole }: { step: string; whole: Whole }) {
  switch (step) {
    case SITUATION:
      return <SituationStep whole={whole} />
    case PLEDGE:
      return <PledgeStep whole={whole} />
    case MATERIALS:
      return <MaterialsStep whole={whole} />
    case DELIVERY:
      return <DeliveryStep whole={whole} />
    case CHECK:
      return <CheckStep whole={whole} />
    default:
      return <SectionStep whole={whole} step={step} />
  }
}
