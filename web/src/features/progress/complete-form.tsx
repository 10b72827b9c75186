import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useComplete, type ApplicationView } from '@loop/application/use-application'
import { PaperUpload } from '@loop/paper-upload'
import { ProblemNote } from '@loop/problem-note'
import { usePapers } from '@loop/use-papers'
import { Field } from '@shared/field'
import { usePick } from '@shared/i18n'
import styles from './progress.module.css'

const MOST_PAGES = 20

interface Wanted {
  /** `material:<id>` or `field:<element>`. */
  thing: string
  name: string
  words: string
  value: string
}

function useWanted(of: ApplicationView, what: 'corrections' | 'supplies'): Wanted[] {
  const pick = usePick()
  if (what === 'supplies') return of.materials.filter(({ state }) => state === 'follows').map((material) => ({ thing: `material:${material.material}`, name: pick(material, 'name'), words: '', value: '' }))
  const now = new Map(of.answers.map((answer) => [`field:${answer.element}`, answer.value]))
  return of.gaps.filter(({ settled }) => !settled).map((gap) => ({ thing: gap.thing, name: pick(gap, 'name'), words: gap.words, value: now.get(gap.thing) ?? '' }))
}

const idOf = (thing: string) => thing.slice(thing.indexOf(':') + 1)

/** What was missing, or was to follow, handed in together. */
export function CompleteForm({ of, what }: { of: ApplicationView; what: 'corrections' | 'supplies' }) {
  const { t } = useTranslation('loop')
  const wanted = useWanted(of, what)
  const complete = useComplete(of.number, what)
  const [values, setValues] = useState<Record<string, string>>(() => Object.fromEntries(wanted.filter(({ thing }) => thing.startsWith('field:')).map(({ thing, value }) => [idOf(thing), value])))
  const [papers, setPapers] = useState<Record<string, string[]>>({})
  const [busy, setBusy] = useState<Record<string, boolean>>({})
  const upload = useCallback((material: string, files: string[], under: boolean) => {
    setPapers((all) => ({ ...all, [material]: files }))
    setBusy((all) => ({ ...all, [material]: under }))
  }, [])
  const send = () => {
    if (complete.isPending || Object.values(busy).some(Boolean)) return
    complete.mutate({ answers: values, materials: Object.entries(papers).map(([material, files]) => ({ material, papers: files })) })
  }
  return (
    <section className={`card ${styles.turn}`}>
      <h2>{t(`application.complete.${what}`)}</h2>
      <p className="mt8">{t(`application.complete.${what}Hint`)}</p>
      {complete.error && <ProblemNote error={complete.error} />}
      <ol className={styles.wanted}>
        {wanted.map((one) => (
          <li key={one.thing}>
            <b>{one.name}</b>
            {one.words && <p className="mt4">{one.words}</p>}
            {one.thing.startsWith('field:') ? (
              <Field label={t('application.complete.value')}>{(field) => <input {...field} className="in" value={values[idOf(one.thing)] ?? ''} onChange={(event) => setValues({ ...values, [idOf(one.thing)]: event.target.value })} />}</Field>
            ) : (
              <Upload material={idOf(one.thing)} onChange={upload} />
            )}
          </li>
        ))}
      </ol>
      <button type="button" className="btn p big mt16" aria-disabled={complete.isPending || Object.values(busy).some(Boolean)} onClick={send}>
        {t('application.complete.send')}
      </button>
    </section>
  )
}

function Upload({ material, onChange }: { material: string; onChange: (material: string, files: string[], busy: boolean) => void }) {
  const work = usePapers()
  const { papers, busy } = work
  useEffect(() => {
    onChange(
      material,
      papers.flatMap(({ state, file }) => (state === 'ready' && file ? [file.id] : [])),
      busy,
    )
  }, [material, papers, busy, onChange])
  return <PaperUpload id={`supply-${material}`} work={work} max={MOST_PAGES} />
}
