import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '@loop/form/types'
import type { Fault } from '@shared/error-summary'
import { Field } from '@shared/field'
import styles from './apply.module.css'
import { Frame } from './frame'
import { PLEDGE } from './steps'
import type { Whole } from './types'
import { useStep } from './use-step'

/** Decided at once on one's word, or after a check: what is declared, what follows from an untruth, and the name that signs. */
export function PledgeStep({ whole }: { whole: Whole }) {
  const { t } = useTranslation('apply')
  const say = useSay()
  const { writing, content, goOn, leaving, failure } = useStep(whole, PLEDGE)
  const [faults, setFaults] = useState<Fault[]>([])
  const { must, covers, barred, signer } = whole.commitment!
  const chosen = content.pledge?.chosen ?? (must ? true : undefined)
  const put = (pledge: { chosen: boolean; signed: string }) => {
    setFaults([])
    writing.change({ pledge })
  }
  const signed = content.pledge?.signed ?? ''
  const next = () => {
    const found: Fault[] = []
    if (chosen === undefined) found.push({ field: 'pledge-0', words: t('pledge.missing') })
    if (chosen && signed.trim() !== signer) found.push({ field: 'signed', words: t('pledge.sign', { name: signer }) })
    setFaults(found)
    if (found.length === 0) void goOn()
  }
  return (
    <Frame whole={whole} step={PLEDGE} title={t('pledge.title')} hint={t('pledge.hint')} faults={faults} busy={leaving} failure={failure} onNext={next}>
      {barred && <div className="note w">{say(barred)}</div>}
      <fieldset>
        <legend className="vh">{t('pledge.title')}</legend>
        <div className={styles.options}>
          {[true, false].map((one, index) => (
            <label key={String(one)} className={styles.option}>
              <input type="radio" name="pledge" id={`pledge-${index}`} checked={chosen === one} disabled={one ? Boolean(barred) : must} onChange={() => put({ chosen: one, signed })} />
              <span>
                <b>{t(one ? 'pledge.commit' : 'pledge.usual')}</b>
                <span className="s t2">{one && covers.length > 0 ? t('pledge.covers', { names: covers.map(say).join(t('common:between')) }) : t(one ? 'pledge.commitHint' : 'pledge.usualHint')}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {chosen && !barred && <Letter whole={whole} signed={signed} fault={faults.find(({ field }) => field === 'signed')?.words} onSign={(name) => put({ chosen: true, signed: name })} />}
    </Frame>
  )
}

interface LetterProps {
  whole: Whole
  signed: string
  fault?: string
  onSign: (signed: string) => void
}

/** The letter that is signed 告知承诺书. */
function Letter({ whole, signed, fault, onSign }: LetterProps) {
  const { t } = useTranslation('apply')
  const say = useSay()
  const { conditions, consequence, signer } = whole.commitment!
  return (
    <section className={styles.material} aria-labelledby="letter">
      <h2 id="letter">{t('pledge.letter')}</h2>
      <p className="mt8">{t('pledge.declare', { item: say(whole.name) })}</p>
      <ol className={styles.conditions}>
        {conditions.map((condition) => (
          <li key={condition.zh}>{say(condition)}</li>
        ))}
      </ol>
      <p className="note w mt12">{say(consequence)}</p>
      <div className="mt16">
        <Field id="signed" label={t('pledge.signed')} hint={t('pledge.signedHint', { name: signer })} fault={fault}>
          {(given) => <input {...given} className="in" maxLength={100} autoComplete="off" value={signed} onChange={(event) => onSign(event.target.value)} />}
        </Field>
      </div>
    </section>
  )
}
