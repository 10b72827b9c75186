import { EyeOutlined } from '@ant-design/icons'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ApplicationCard } from '@loop/application/application-card'
import styles from '@loop/application/application.module.css'
import { JointParts } from '@loop/application/joint-parts'
import { useApplication, useMarks, type ApplicationView } from '@loop/application/use-application'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { Sheet } from '@shared/sheet'
import { Waiting } from '../parts/waiting'
import type { CaseView } from '../types'
import { WholeForm } from './whole-form'

/** What was applied for, to be checked: each field and material can be put on the list of what has to be corrected. */
export function ApplicationWork({ view }: { view: CaseView }) {
  const application = useApplication(view.number, view.version)
  if (application.data) return <Checked key={view.number} view={view} of={application.data} />
  return application.error ? <ProblemNote error={application.error} onRetry={() => void application.refetch()} /> : <Waiting lines={6} />
}

function Checked({ view, of }: { view: CaseView; of: ApplicationView }) {
  const { t } = useTranslation('loop')
  const pick = usePick()
  const marks = useMarks(view.number, of.gaps)
  const [whole, setWhole] = useState<ApplicationView>()
  const beside = (thing: string, name: string) => <Beside thing={thing} name={name} said={marks.list.find((one) => one.thing === thing)?.words} onPut={marks.put} onDrop={marks.drop} />
  return (
    <div className="col g16">
      <MaskedNote view={view} of={whole ?? of} onWhole={setWhole} />
      {marks.error && <ProblemNote error={marks.error} onRetry={marks.again} />}
      {of.partOf && (
        <p className="note">
          <span>
            {t('application.parts.of', { name: pick(of.partOf, 'name'), number: of.partOf.shown })}
          </span>
        </p>
      )}
      {of.parts.length > 0 && <JointParts parts={of.parts} />}
      <ApplicationCard of={whole ?? of} checking beside={of.mayTell ? beside : undefined} />
      {(of.mayTell || of.gaps.length > 0) && <GapList of={of} />}
      {of.mayTell && <p className="s t2">{t('application.gap.hint')}</p>}
    </div>
  )
}

/** Whole for ten minutes, then masked again. */
function MaskedNote({ view, of, onWhole }: { view: CaseView; of: ApplicationView; onWhole: (whole?: ApplicationView) => void }) {
  const { t } = useTranslation('loop')
  const dates = useDates()
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    if (!of.until) return undefined
    const hide = setTimeout(() => onWhole(undefined), Math.max(0, new Date(of.until).getTime() - Date.now()))
    return () => clearTimeout(hide)
  }, [of.until, onWhole])
  if (of.until) return <p className="s t2">{t('application.whole.until', { time: dates.time(of.until) })}</p>
  return (
    <p className="s t2">
      {t('application.whole.masked')}{' '}
      <button type="button" className="linkish" onClick={() => setAsking(true)}>
        <EyeOutlined aria-hidden /> {t('application.whole.open')}
      </button>
      <Sheet open={asking} title={t('application.whole.open')} onClose={() => setAsking(false)}>
        <WholeForm number={view.number} onShown={(shown) => (onWhole(shown), setAsking(false))} onCancel={() => setAsking(false)} />
      </Sheet>
    </p>
  )
}

interface Row {
  thing: string
  name: string
  said: string | undefined
  onPut: (thing: string, words: string) => void
  onDrop: (thing: string) => void
}

function Beside({ thing, name, said, onPut, onDrop }: Row) {
  const { t } = useTranslation('loop')
  const [writing, setWriting] = useState(false)
  const add = (words: string) => {
    onPut(thing, words)
    setWriting(false)
  }
  if (writing)
    return (
      <div className={styles.gap}>
        <GapForm name={name} onAdd={add} onCancel={() => setWriting(false)} />
      </div>
    )
  if (said !== undefined)
    return (
      <div className={styles.gap}>
        <span className={`s ${styles.wrong}`}>{said}</span>
        <button type="button" className="linkish s" onClick={() => onDrop(thing)}>
          {t('application.gap.remove')}
          <span className="vh">{name}</span>
        </button>
      </div>
    )
  return (
    <div className={styles.gap}>
      <button type="button" className="linkish s" aria-label={t('application.gap.markNamed', { name })} onClick={() => setWriting(true)}>
        {t('application.gap.mark')}
      </button>
    </div>
  )
}

function GapForm({ name, onAdd, onCancel }: { name: string; onAdd: (words: string) => void; onCancel: () => void }) {
  const { t } = useTranslation('loop')
  const id = useId()
  const [words, setWords] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim()) onAdd(words.trim())
  }
  return (
    <form onSubmit={add}>
      <label htmlFor={id} className="vh">
        {name}：{t('application.gap.words')}
      </label>
      <input ref={input} id={id} className="in" maxLength={200} placeholder={t('application.gap.words')} value={words} onChange={(event) => setWords(event.target.value)} onKeyDown={(event) => event.key === 'Escape' && onCancel()} />
      <button type="submit" className="btn" aria-disabled={!words.trim()}>
        {t('application.gap.add')}
      </button>
      <button type="button" className="btn" onClick={onCancel}>
        {t('common:cancel')}
      </button>
    </form>
  )
}

function GapList({ of }: { of: ApplicationView }) {
  const { t } = useTranslation('loop')
  const pick = usePick()
  return (
    <section aria-label={t('application.gap.title')}>
      <h3>{t('application.gap.title')}</h3>
      {of.gaps.length === 0 ? (
        <p className="s t2 mt8">{t('application.gap.empty')}</p>
      ) : (
        <ol className={styles.list} aria-live="polite">
          {of.gaps.map((gap) => (
            <li key={gap.thing}>
              <b>{pick(gap, 'name')}</b>：{gap.words} {gap.settled && <span className="tag ok">{t('application.state.supplied')}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
