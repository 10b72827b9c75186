import type { ComponentType } from 'react'
import { Navigate, useParams } from 'react-router'
import { useTranslation } from 'react-i18next'
import { readDraft, useDraft } from '@loop/draft'
import { useKinds } from '@loop/use-cases'
import { useTitle } from '@shared/title'
import { AttributesStep } from './attributes-step'
import { CheckStep } from './check-step'
import { ContactStep } from './contact-step'
import { DonePage } from './done-page'
import { KindStep } from './kind-step'
import { PhotosStep } from './photos-step'
import { PlaceStep } from './place-step'
import { RepeatsStep } from './repeats-step'
import { askedBy, firstOpen, isStep, mayOpen, type Step } from './steps'
import { WordsStep } from './words-step'

const steps: Record<Step, ComponentType> = { kind: KindStep, attributes: AttributesStep, photos: PhotosStep, place: PlaceStep, words: WordsStep, repeats: RepeatsStep, contact: ContactStep, check: CheckStep }

/** One question a page, each with its own address, so that the browser's back button works. */
export function ReportPage() {
  const { t } = useTranslation('report')
  const { step } = useParams()
  const draft = useDraft()
  const kinds = useKinds().data
  const asked = askedBy(kinds?.find(({ code }) => code === draft.kind), draft)
  useTitle(t(isStep(step) ? `${step}.title` : 'done.title'))
  if (step === 'done') return <DonePage />
  if (!isStep(step)) return <Navigate to={`/report/${firstOpen(readDraft(), asked)}`} replace />
  if (!mayOpen(step, draft, asked)) return <Navigate to={`/report/${firstOpen(draft, asked)}`} replace />
  const Page = steps[step]
  return <Page key={step} />
}
