import { useTranslation } from 'react-i18next'
import { usePick } from '@shared/i18n'
import type { HandbookStepView } from '../types'
import styles from './handbook.module.css'

type Lead = HandbookStepView['leads'][number]
type Next = Lead['nexts'][number]

/** One step: who, by when, with what evidence; what may come of it and what happens then. */
export function HandbookStep({ step }: { step: HandbookStepView }) {
  const { t } = useTranslation('handbook')
  const pick = usePick()
  const evidence = useEvidence(step)
  return (
    <li value={step.number}>
      <h3>
        {pick(step, 'name')} {step.stage && <span className="tag">{pick(step, 'stage')}</span>}
      </h3>
      <p className="s">
        {step.role ? t('who', { unit: pick(step, 'unit'), role: t(`access:role.${step.role}`) }) : t('platform')}
        {step.notBy.length > 0 && ` ${t('notBy', { steps: step.notBy.map((other) => pick(other, 'words')).join(t('and')) })}`}
      </p>
      {step.limit && (
        <p className="s">
          {t('within', { limit: pick(step.limit, 'words') })} <span className="t3">{step.limit.source}</span>
        </p>
      )}
      {evidence && <p className="s">{evidence}</p>}
      <ul className={styles.leads}>
        {step.leads.map((lead) => (
          <LeadLine key={lead.label ?? ''} lead={lead} />
        ))}
        {step.alarms.map((alarm) => (
          <li key={alarm.name}>
            {t(alarm.interrupts ? 'alarmEnds' : 'alarm', { name: pick(alarm, 'name'), limit: alarm.limit ? pick(alarm.limit, 'words') : '' })} <Nexts of={alarm.nexts} />
          </li>
        ))}
      </ul>
    </li>
  )
}

function useEvidence({ photosBefore, photosAfter, fields }: HandbookStepView): string {
  const { t } = useTranslation('handbook')
  const pick = usePick()
  return [
    photosBefore > 0 && t('before', { count: photosBefore }),
    photosAfter > 0 && t('after', { count: photosAfter }),
    fields.length > 0 && t('fields', { names: fields.map((field) => pick(field, 'words')).join(t('and')) }),
  ]
    .filter(Boolean)
    .join(t('also'))
}

function LeadLine({ lead }: { lead: Lead }) {
  const { t } = useTranslation('handbook')
  const pick = usePick()
  return (
    <li>
      {lead.label ? <b>{pick(lead, 'label')}</b> : t('then')}
      {lead.words === 'required' && <span className="t3"> {t('reason')}</span>} <Nexts of={lead.nexts} />
    </li>
  )
}

/** What follows, by the numbers of the steps. */
function Nexts({ of }: { of: Next[] }) {
  const { t } = useTranslation('handbook')
  const pick = usePick()
  const words = of.map((next) => {
    const to = next.number ? t('to', { number: next.number, name: pick(next, 'name') }) : t('end', { name: pick(next, 'name') })
    const when = pick(next, 'when')
    return [next.joined && t('joined'), when && t('when', { when }), to].filter(Boolean).join('')
  })
  return <>→ {words.join(t('semicolon'))}</>
}
