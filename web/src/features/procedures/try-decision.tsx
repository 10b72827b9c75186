import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { usePick } from '@shared/i18n'
import { Flaws } from './parts'
import styles from './procedures.module.css'
import type { Check, DecisionTry, Example } from './types'
import { checkText, decideText } from './use-ways'

interface Props {
  draftKey: string
  text: () => Promise<string>
  examples: Example[]
  writable: boolean
  onExamples: (examples: Example[]) => void
}
type Inputs = Record<string, string>

/** Asks the table as it is written, keeps examples with what must be answered, and says of each whether it holds. */
export function TryDecision({ draftKey, text, examples, writable, onExamples }: Props) {
  const { t } = useTranslation('procedures')
  const pick = usePick()
  const [columns, setColumns] = useState<Check>()
  const [inputs, setInputs] = useState<Inputs>({})
  const [tried, setTried] = useState<DecisionTry>()
  const [name, setName] = useState('')
  const [held, setHeld] = useState<Record<string, boolean>>({})
  const [fault, setFault] = useState<unknown>()
  const [missing, setMissing] = useState<string[]>([])
  const guarded = async (what: () => Promise<void>) => {
    setFault(undefined)
    try {
      await what()
    } catch (error) {
      setFault(error)
    }
  }
  const load = () => guarded(async () => setColumns(await checkText('decision', draftKey, await text())))
  const ask = () => {
    const empty = columns?.inputs.filter(({ name: input }) => !inputs[input]?.trim()) ?? []
    setMissing(empty.map((input) => pick(input, 'label')))
    setTried(undefined)
    if (empty.length === 0) void guarded(async () => setTried(await decideText(draftKey, await text(), inputs)))
  }
  const all = () =>
    guarded(async () => {
      const now = await text()
      const found: Record<string, boolean> = {}
      for (const example of examples) {
        const answer = await decideText(draftKey, now, example.inputs as Inputs)
        const expected = Object.entries(example.expected as Record<string, string>)
        const outcome = answer.outcome as Record<string, string>
        found[example.name] = answer.flaws.length === 0 && (expected.length === 0 ? Object.keys(outcome).length === 0 : expected.every(([field, value]) => outcome[field] === value))
      }
      setHeld(found)
    })
  const keep = () => {
    if (!tried || !name.trim()) return
    const known = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ''))
    onExamples([...examples.filter((each) => each.name !== name.trim()), { name: name.trim(), inputs: known, expected: tried.outcome } as Example])
    setName('')
  }
  return (
    <div className="col g12">
      {fault !== undefined && <ProblemNote error={fault} />}
      {!columns ? (
        <button type="button" className="btn" onClick={() => void load()}>
          {t('decide.start')}
        </button>
      ) : (
        <>
          {columns.inputs.length === 0 && <Flaws flaws={columns.flaws} />}
          <div className={styles.inputs}>
            {columns.inputs.map((input) => (
              <label key={input.name} className={styles.line}>
                <span>{pick(input, 'label')}</span>
                {input.values.length > 0 ? (
                  <select className="in" value={inputs[input.name] ?? ''} onChange={(event) => setInputs({ ...inputs, [input.name]: event.target.value })}>
                    <option value="">—</option>
                    {input.values.map((value) => (
                      <option key={value.value} value={value.value}>
                        {pick(value, 'name')}
                      </option>
                    ))}
                  </select>
                ) : (
                  <input className="in" inputMode={input.type === 'number' ? 'decimal' : undefined} value={inputs[input.name] ?? ''} onChange={(event) => setInputs({ ...inputs, [input.name]: event.target.value })} />
                )}
              </label>
            ))}
          </div>
          {missing.length > 0 && (
            <p className="note e" role="alert">
              {t('decide.missing', { names: missing.join(t('comma')) })}
            </p>
          )}
          <div className="row g8">
            <button type="button" className="btn p" onClick={ask}>
              {t('decide.ask')}
            </button>
          </div>
        </>
      )}
      {tried && (
        <div aria-live="polite" className="col g8">
          <Flaws flaws={tried.flaws} />
          {tried.why && <p className="note ok">{pick(tried as { why: string }, 'why')}</p>}
          <dl className={styles.kv}>
            {Object.entries(tried.outcome as Record<string, string>).map(([field, value]) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {tried.rows.some((row) => row.matched) && <p className="s t2">{t('decide.matched', { rows: tried.rows.filter((row) => row.matched).map((row) => row.number).join(t('comma')) })}</p>}
          {writable && tried.flaws.length === 0 && (
            <div className="row wrap g8">
              <input className={`in ${styles.short}`} aria-label={t('decide.name')} placeholder={t('decide.name')} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
              <button type="button" className="btn" disabled={!name.trim()} onClick={keep}>
                {t('decide.keep')}
              </button>
            </div>
          )}
        </div>
      )}
      <h3>{t('decide.examples', { count: examples.length })}</h3>
      {examples.length === 0 && <p className="t2">{t('decide.none')}</p>}
      <ul role="list" className={styles.examples}>
        {examples.map((example) => (
          <li key={example.name}>
            <b>{example.name}</b> {example.name in held && <span className={`tag ${held[example.name] ? 'ok' : 'e'}`}>{t(held[example.name] ? 'decide.holds' : 'decide.fails')}</span>}
            <div className="s t3">
              {pairs(example.inputs)} → {pairs(example.expected) || t('decide.nothing')}
            </div>
            {writable && (
              <button type="button" className="linkish s" onClick={() => onExamples(examples.filter((each) => each !== example))}>
                {t('decide.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {examples.length > 0 && (
        <button type="button" className="btn" onClick={() => void all()}>
          {t('decide.all')}
        </button>
      )}
    </div>
  )
}

const pairs = (of: object) =>
  Object.entries(of)
    .filter(([field]) => !field.startsWith('reason'))
    .map(([field, value]) => `${field} ${String(value)}`)
    .join(' · ')
