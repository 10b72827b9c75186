import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import { Waiting } from '../parts/waiting'
import type { CaseView } from '../types'
import styles from './case.module.css'
import { readDrawing } from './procedure-steps'
import { useDrawing } from './use-drawing'

const Drawing = lazy(() => import('./drawing'))

/** The procedure drawn, with where the case is; the same as a list for those who do not see it, and on phones. */
export function ProcedureCard({ view, phone }: { view: CaseView; phone: boolean }) {
  const { t, i18n } = useTranslation('desk')
  const pick = usePick()
  const [whole, setWhole] = useState(false)
  const { procedure } = view
  const xml = useDrawing(procedure.diagram)
  const english = i18n.language === 'en'
  const drawing = useMemo(() => xml.data && readDrawing(xml.data, procedure, english), [xml.data, procedure, english])
  const drawn = (fit: boolean) =>
    drawing && (
      <Suspense fallback={<Waiting lines={3} />}>
        <Drawing xml={drawing.xml} tokens={procedure.tokens} done={procedure.done} fit={fit} label={t('procedure.label', { name: pick(procedure, 'name') })} />
      </Suspense>
    )
  return (
    <section className={`card ${styles.procedure}`}>
      <div className={styles.procedureHead}>
        <h2>{t('procedure.title')}</h2>
        <span className="s t3">
          {t('procedure.version', { name: pick(procedure, 'name'), version: procedure.version })} ·{' '}
          <button type="button" className="linkish" onClick={() => setWhole(true)}>
            {t('procedure.whole')}
          </button>{' '}
          · <Link to={`/desk/handbooks/${view.kind}`}>{t('procedure.handbook')}</Link>
        </span>
      </div>
      {xml.isError && <ProblemNote error={xml.error} onRetry={() => void xml.refetch()} />}
      {drawing && <Steps steps={drawing.steps} visible={phone} />}
      {!phone && <div className={styles.drawing}>{!whole && drawn(false)}</div>}
      <Sheet open={whole} title={pick(procedure, 'name')} onClose={() => setWhole(false)} wide>
        <div className={styles.whole2}>{whole && drawn(true)}</div>
      </Sheet>
    </section>
  )
}

function Steps({ steps, visible }: { steps: ReturnType<typeof readDrawing>['steps']; visible: boolean }) {
  const { t } = useTranslation('desk')
  const dates = useDates()
  return (
    <ol className={visible ? styles.steps : 'vh'} aria-label={t('procedure.list')}>
      {steps.map((step) => (
        <li key={step.id} data-state={step.state} aria-current={step.state === 'here' ? 'step' : undefined}>
          {step.state === 'here' ? t('procedure.here', { name: step.name }) : step.at ? t('procedure.doneAt', { name: step.name, time: dates.short(step.at) }) : t('procedure.ahead', { name: step.name })}
        </li>
      ))}
    </ol>
  )
}
