import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeDraft } from '@loop/draft'
import type { Fault } from '@shared/error-summary'
import { usePick } from '@shared/i18n'
import { answerFault } from './answer-fault'
import { AttributeField } from './attribute-field'
import { Frame } from './frame'
import { answersOf } from './steps'
import { useWizard } from './use-wizard'

const idOf = (code: string) => `attribute-${code}`

/** What else decides who comes and how fast: which cover, how deep, one lamp or a row. */
export function AttributesStep() {
  const { t } = useTranslation('report')
  const pick = usePick()
  const { draft, kind, kinds, answer } = useWizard('attributes')
  const [answers, setAnswers] = useState<Record<string, string>>(answersOf(draft) ?? {})
  const [faults, setFaults] = useState<Fault[]>([])
  const questions = kind?.attributes ?? []
  const change = (code: string, value: string) => {
    const changed = { ...answers, [code]: value }
    setAnswers(changed)
    setFaults(faults.filter(({ field }) => field !== idOf(code)))
    if (draft.kind) changeDraft({ attributes: { of: draft.kind, answers: changed } })
  }
  const next = () => {
    const found = questions.flatMap((question) => {
      const fault = answerFault(question, answers[question.code] ?? '')
      return fault ? [{ field: idOf(question.code), words: t(`attributes.${fault}`, { name: pick(question, 'name') }) }] : []
    })
    if (found.length > 0 || !draft.kind) return setFaults(found)
    answer({ attributes: { of: draft.kind, answers: Object.fromEntries(Object.entries(answers).filter(([, value]) => value.trim())) } })
  }
  return (
    <Frame step="attributes" title={t('attributes.title')} hint={t('attributes.hint')} faults={faults} onNext={next} busy={kinds.isPending}>
      {questions.map((question) => (
        <AttributeField key={question.code} id={idOf(question.code)} question={question} value={answers[question.code] ?? ''} fault={faults.find(({ field }) => field === idOf(question.code))?.words} onChange={(value) => change(question.code, value)} />
      ))}
    </Frame>
  )
}
