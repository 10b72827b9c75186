import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KindIcon } from '@loop/kind-icon'
import { ProblemNote } from '@loop/problem-note'
import { StageTag } from '@loop/stage-tag'
import type { Fault } from '@shared/error-summary'
import { distance, useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import type { NearbyCase } from '@shared/types'
import { Frame } from './frame'
import styles from './report.module.css'
import { repeatKey } from './steps'
import { useNearby } from './use-places'
import { useWizard } from './use-wizard'

/** Already reported? Joining makes a case weightier; going on makes a new one. Without reports nearby this page passes by. */
export function RepeatsStep() {
  const { t } = useTranslation('report')
  const { draft, answer } = useWizard('repeats')
  const nearby = useNearby(draft.kind, draft.place)
  const of = repeatKey(draft)
  const [choice, setChoice] = useState(draft.repeat?.of === of ? draft.repeat.choice : undefined)
  const [faults, setFaults] = useState<Fault[]>([])
  const empty = nearby.data?.length === 0
  const known = nearby.data !== undefined && !empty
  useEffect(() => {
    if (empty) answer({ repeat: { of, choice: 'new' } }, true)
    // Passing by happens once, when the answer arrives.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [empty])
  const next = () => {
    const decided = nearby.error ? 'new' : choice
    if (!decided) return setFaults([{ field: 'repeat-first', words: t('repeats.missing') }])
    answer({ repeat: { of, choice: decided } })
  }
  return (
    <Frame step="repeats" title={t(known ? 'repeats.title' : 'repeats.looking')} hint={known && t('repeats.hint', { count: nearby.data?.length ?? 0 })} faults={faults} onNext={next} busy={nearby.isPending || empty}>
      {nearby.error && <ProblemNote error={nearby.error} onRetry={() => void nearby.refetch()} />}
      <fieldset className={styles.options} aria-busy={nearby.isLoading}>
        <legend className="vh">{t('repeats.title')}</legend>
        {nearby.data?.map((report, index) => (
          <label key={report.number} className={styles.option}>
            <input type="radio" name="repeat" id={index === 0 ? 'repeat-first' : undefined} checked={choice === report.number} onChange={() => setChoice(report.number)} />
            <Repeat report={report} />
          </label>
        ))}
        {nearby.data && nearby.data.length > 0 && (
          <label className={styles.option}>
            <input type="radio" name="repeat" checked={choice === 'new'} onChange={() => setChoice('new')} />
            <span>
              <b>{t('repeats.new')}</b>
              <span className="s t2">{t('repeats.newHint')}</span>
            </span>
          </label>
        )}
      </fieldset>
    </Frame>
  )
}

function Repeat({ report }: { report: NearbyCase }) {
  const { t } = useTranslation('report')
  const pick = usePick()
  const dates = useDates()
  return (
    <span className={`grow ${styles.repeat}`}>
      {report.photo ? (
        <img src={report.photo} alt={t('repeats.photo')} />
      ) : (
        <span className={styles.kindIcon}>
          <KindIcon kind={report.kind} />
        </span>
      )}
      <span className="grow">
        <b>{t('repeats.join', { title: pick(report, 'title') })}</b>
        <span className="s t2">{pick(report, 'address')}</span>
        <span className={`s t2 ${styles.facts}`}>
          <StageTag of={report} />
          <span>{t('repeats.away', { distance: distance(t, report.distanceM) })}</span>
          <span>{t('repeats.reported', { day: dates.day(report.reportedAt), count: report.reporters })}</span>
        </span>
      </span>
    </span>
  )
}
