import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '@loop/form/types'
import type { Fault } from '@shared/error-summary'
import styles from './apply.module.css'
import { Frame } from './frame'
import { MaterialCard, materialId } from './material-card'
import { MaterialTranscript } from './material-transcript'
import { MATERIALS } from './steps'
import type { Handed, Whole } from './types'
import { useTranscripts } from './use-draft'
import { useStep } from './use-step'
import { useUnderWay } from './use-under-way'

/** What is needed in this case: each with its own licence, a paper from before, an upload or, where the law tolerates it, later. */
export function MaterialsStep({ whole }: { whole: Whole }) {
  const { t } = useTranslation('apply')
  const say = useSay()
  const { writing, content, savedAt, goOn, refresh, leaving, failure } = useStep(whole, MATERIALS)
  const scans = useTranscripts(whole.id, savedAt, content.materials.some(({ paper }) => paper))
  const [faults, setFaults] = useState<Fault[]>([])
  const [busy, mark] = useUnderWay()
  const toHandIn = whole.needed.filter(({ shared }) => !shared)
  const shared = whole.needed.filter((one) => one.shared)
  const put = async (material: string, handed: Handed[]) => {
    setFaults((before) => before.filter(({ field }) => field !== materialId(material)))
    writing.change({ materials: [...writing.content.materials.filter((one) => one.material !== material), ...handed] })
    // The platform knows what the papers are called.
    if (handed.some(({ paper }) => paper)) await refresh().catch(() => undefined)
  }
  const next = () => {
    const found = toHandIn.flatMap(({ id, name }) => (content.materials.some(({ material }) => material === id) ? [] : [{ field: materialId(id), words: t('materials.missing', { name: say(name) }) }]))
    const waiting = toHandIn.filter(({ id }) => busy.has(id)).map(({ id, name }) => ({ field: materialId(id), words: t('materials.busy', { name: say(name) }) }))
    const all = waiting.length > 0 ? waiting : found
    setFaults(all)
    if (all.length === 0) void goOn()
  }
  const scanned = (id: string) => (content.materials.some(({ material, paper }) => material === id && paper) ? scans.data?.transcripts.find(({ material }) => material === id) : undefined)
  const take = (answers: Record<string, string>) => {
    writing.change({ answers })
    void writing.flush()
  }
  return (
    <Frame whole={whole} step={MATERIALS} title={t('materials.title')} hint={toHandIn.length > 0 ? t('materials.hint', { count: toHandIn.length }) : t('materials.none')} faults={faults} busy={leaving} failure={failure} onNext={next}>
      {toHandIn.map((needed) => (
        <MaterialCard key={needed.id} draft={whole.id} needed={needed} handed={content.materials.filter(({ material }) => material === needed.id)} fault={faults.find(({ field }) => field === materialId(needed.id))?.words} onPut={(handed) => void put(needed.id, handed)} onBusy={(under) => mark(needed.id, under)}>
          {scanned(needed.id) && <MaterialTranscript of={scanned(needed.id)!} answers={content.answers} onAnswers={take} />}
        </MaterialCard>
      ))}
      {shared.length > 0 && (
        <section aria-labelledby="shared">
          <h2 id="shared">{t('materials.shared', { count: shared.length })}</h2>
          <ul className={`mt8 ${styles.shared}`}>
            {shared.map(({ id, name, held, issuer }) => (
              <li key={id}>
                <b>{say(name)}</b>
                <span className="s t2">{held.length > 0 ? t('materials.held') : t('materials.fetched', { issuer: say(issuer) || t('materials.issuer') })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Frame>
  )
}
