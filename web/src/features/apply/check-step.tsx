import { ExclamationCircleFilled } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { fieldId, useSay } from '@loop/form/types'
import { ProblemNote } from '@loop/problem-note'
import { isProblem } from '@shared/problem'
import { standing } from '@shared/standing'
import styles from './apply.module.css'
import { Frame, useStepTitle } from './frame'
import { materialId } from './material-card'
import { CHECK, DELIVERY, MATERIALS, PLEDGE, SITUATION, stepOf } from './steps'
import type { Fault, Handed, Needed, Whole } from './types'
import { useHandIn } from './use-draft'
import { useStep } from './use-step'

/** Everything once more, each part with a way back to change it; then it is handed in. */
export function CheckStep({ whole }: { whole: Whole }) {
  const { t } = useTranslation('apply')
  const { refresh } = useStep(whole, CHECK)
  const [failed, setFailed] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const send = useHandIn(whole.id)
  const inNameOf = standing()
  const navigate = useNavigate()
  const handIn = async () => {
    setFailed(undefined)
    setBusy(true)
    try {
      const now = await refresh()
      if (!now || now.faults.length > 0) return
      // A window or a helper files it where the person confirms it; a relative was let to do that as well.
      if (inNameOf && !inNameOf.family) navigate(inNameOf.back)
      else await send.mutateAsync()
    } catch (error) {
      // The page lists each thing that is missing; the refusal says no more.
      if (isProblem(error, 'draft-incomplete') || isProblem(error, 'draft-item-changed')) await refresh().catch(() => undefined)
      setFailed(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Frame whole={whole} step={CHECK} title={t('check.title')} hint={t(whole.faults.length > 0 ? 'check.notYet' : 'check.hint')} next={t(inNameOf && !inNameOf.family ? 'standing.toConfirm' : busy ? 'check.sending' : 'check.send')} busy={busy} onNext={() => void handIn()}>
      {whole.faults.length > 0 && <Faults whole={whole} />}
      <Given whole={whole} />
      <p className="hint">{t('check.true')}</p>
      <div aria-live="polite">{failed ? <ProblemNote error={failed} /> : null}</div>
    </Frame>
  )
}

const fieldOf = (fault: Fault) => (fault.step === PLEDGE ? (fault.field === 'signed' ? 'signed' : 'pledge-0') : fault.step === 'form' ? fieldId(fault.field) : fault.step === 'materials' ? materialId(fault.field) : fault.field)

function Faults({ whole }: { whole: Whole }) {
  const { t, i18n } = useTranslation('apply')
  return (
    <div className="note e" role="alert">
      <ExclamationCircleFilled aria-hidden />
      <div>
        <b>{t('common:errorSummary', { count: whole.faults.length })}</b>
        <ul>
          {whole.faults.map((fault) => (
            <li key={fault.step + fault.field}>
              <Link to={`/apply/${whole.item}/${whole.id}/${stepOf(fault, whole)}?from=${CHECK}#${fieldOf(fault)}`}>{i18n.language === 'en' ? fault.said.en : fault.said.zh}</Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Given({ whole }: { whole: Whole }) {
  const { t, i18n } = useTranslation('apply')
  const say = useSay()
  const { content } = useStep(whole, CHECK)
  const { delivery } = content
  const venue = whole.ways.venues.find(({ id }) => id === delivery?.venue)
  const taken = new Map(whole.taken.map((one) => [one.element, one]))
  return (
    <>
      {whole.asked.length > 0 && (
        <Part whole={whole} step={SITUATION}>
          {whole.asked.map(({ id, question, choices }) => (
            <Row key={id} name={say(question)} value={say(choices.find((choice) => choice.id === content.situation[id])?.label)} />
          ))}
        </Part>
      )}
      {whole.sections.map((section) => (
        <Part key={section.id} whole={whole} step={`form-${section.id}`}>
          {section.fields.map(({ element, name, kind }) => {
            const value = content.answers[element] ?? ''
            const from = taken.get(element)
            const note = from && value ? (from.value === value ? t('source.from', { from: i18n.language === 'en' ? from.from.en : from.from.zh }) : t('check.changed')) : undefined
            return <Row key={element} name={say(name)} value={kind === 'file' && value ? t('check.file') : value} note={note} href={kind === 'file' && value ? `/api/files/${value}` : undefined} />
          })}
        </Part>
      ))}
      {whole.commitment && (
        <Part whole={whole} step={PLEDGE}>
          <Row name={t('pledge.short')} value={content.pledge ? (content.pledge.chosen ? t('pledge.by', { name: content.pledge.signed }) : t('pledge.usual')) : ''} />
        </Part>
      )}
      {whole.needed.length > 0 && (
        <Part whole={whole} step={MATERIALS}>
          {whole.needed.map((needed) => (
            <NeededRow key={needed.id} needed={needed} handed={content.materials.filter(({ material }) => material === needed.id)} />
          ))}
        </Part>
      )}
      <Part whole={whole} step={DELIVERY}>
        {whole.ways.several && <Row name={t('delivery.each')} value={delivery?.together === undefined ? '' : t(delivery.together ? 'delivery.together' : 'delivery.asReady')} />}
        <Row name={t('delivery.short')} value={delivery ? [t(`delivery.way.${delivery.way}`), venue && (i18n.language === 'en' ? venue.name.en : venue.name.zh), delivery.way === 'POST' && delivery.address].filter(Boolean).join(t('common:between')) : ''} />
      </Part>
    </>
  )
}

function NeededRow({ needed, handed }: { needed: Needed; handed: Handed[] }) {
  const { t } = useTranslation('apply')
  const say = useSay()
  const how = howHanded(handed, needed.shared)
  return <Row name={say(needed.name)} value={t(`check.how.${how}`, { count: handed.filter(({ paper }) => paper).length })} />
}

function howHanded(handed: Handed[], shared: boolean): 'shared' | 'licence' | 'later' | 'papers' | 'nothing' {
  if (shared) return 'shared'
  if (handed.some(({ licence }) => licence)) return 'licence'
  if (handed.some(({ promisedLater }) => promisedLater)) return 'later'
  return handed.length > 0 ? 'papers' : 'nothing'
}

function Part({ whole, step, children }: { whole: Whole; step: string; children: React.ReactNode }) {
  const { t } = useTranslation('apply')
  const title = useStepTitle(whole)(step)
  return (
    <section aria-label={title} className={styles.part}>
      <div className="row sp">
        <h2>{title}</h2>
        <Link className="s tap" to={`/apply/${whole.item}/${whole.id}/${step}?from=${CHECK}`}>
          {t('check.change')}
          <span className="vh">{title}</span>
        </Link>
      </div>
      <dl className={styles.answers}>{children}</dl>
    </section>
  )
}

function Row({ name, value, note, href }: { name: string; value: string; note?: string; href?: string }) {
  const { t } = useTranslation('apply')
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {href ? <a href={href} target="_blank" rel="noreferrer">{value}</a> : value ? <span className={styles.said}>{value}</span> : <span className="t3">{t('check.empty')}</span>}
        {note && <span className="s t3">{note}</span>}
      </dd>
    </div>
  )
}
