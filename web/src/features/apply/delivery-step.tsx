import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clean } from '@loop/form/pasted'
import { useSay } from '@loop/form/types'
import type { Fault } from '@shared/error-summary'
import { Field } from '@shared/field'
import styles from './apply.module.css'
import { Frame } from './frame'
import { DELIVERY } from './steps'
import type { Delivery, Whole } from './types'
import { useStep } from './use-step'

const SHORTEST = 4

/** How the result comes: on line, by post, or collected at a place of one's choice. */
export function DeliveryStep({ whole }: { whole: Whole }) {
  const { t, i18n } = useTranslation('apply')
  const say = useSay()
  const { writing, content, goOn, leaving, failure } = useStep(whole, DELIVERY)
  const [faults, setFaults] = useState<Fault[]>([])
  const { ways, venues, result, several } = whole.ways
  const delivery = content.delivery
  const way = delivery?.way
  const known = content.answers['person.address'] ?? content.answers['firm.address'] ?? ''
  const address = delivery?.address ?? ''
  const put = (part: Partial<Delivery>) => {
    setFaults([])
    writing.change({ delivery: { way: ways[0]!, ...delivery, ...part } })
  }
  const choose = (next: Delivery['way']) => put({ way: next, venue: next === 'COLLECT' ? (delivery?.venue ?? venues[0]?.id) : undefined, address: next === 'POST' ? (delivery?.address ?? known) : undefined })
  const next = () => {
    const found: Fault[] = []
    if (several && delivery?.together === undefined) found.push({ field: 'each-0', words: t('delivery.eachMissing') })
    if (!way) found.push({ field: 'way-0', words: t('delivery.missing') })
    if (way === 'COLLECT' && !delivery?.venue) found.push({ field: 'venue', words: t('delivery.venueMissing') })
    if (way === 'POST' && address.trim().length < SHORTEST) found.push({ field: 'address', words: t('delivery.addressMissing') })
    setFaults(found)
    if (found.length === 0) void goOn()
  }
  const wrong = (field: string) => faults.find((fault) => fault.field === field)?.words
  return (
    <Frame whole={whole} step={DELIVERY} title={t('delivery.title')} hint={result ? t('delivery.result', { name: say(result) }) : undefined} faults={faults} busy={leaving} failure={failure} onNext={next}>
      {several && <Each together={delivery?.together} onChoose={(together) => put({ together })} />}
      <fieldset>
        <legend className={several ? styles.asked : 'vh'}>{t(several ? 'delivery.short' : 'delivery.title')}</legend>
        <div className={styles.options}>
          {ways.map((one, index) => (
            <label key={one} className={styles.option}>
              <input type="radio" name="way" id={`way-${index}`} checked={way === one} onChange={() => choose(one)} />
              <span>
                <b>{t(`delivery.way.${one}`)}</b>
                <span className="s t2">{t(`delivery.hint.${one}`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {way === 'COLLECT' && (
        <Field id="venue" label={t('delivery.venue')} fault={wrong('venue')}>
          {(given) => (
            <select {...given} className="in" value={delivery?.venue ?? ''} onChange={(event) => put({ venue: event.target.value })}>
              {venues.map((venue) => (
                <option key={venue.id} value={venue.id}>
                  {(i18n.language === 'en' ? venue.name.en : venue.name.zh) + t('delivery.at', { address: venue.address })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {way === 'POST' && (
        <Field id="address" label={t('delivery.address')} hint={t('delivery.addressHint')} fault={wrong('address')}>
          {(given) => <input {...given} className="in" maxLength={200} autoComplete="street-address" value={address} onChange={(event) => put({ address: event.target.value })} onBlur={() => put({ address: clean({ kind: 'address' }, address) })} />}
        </Field>
      )}
    </Frame>
  )
}

/** Several results: each when it is there, or all of them at once. */
function Each({ together, onChoose }: { together?: boolean; onChoose: (together: boolean) => void }) {
  const { t } = useTranslation('apply')
  return (
    <fieldset>
      <legend className={styles.asked}>{t('delivery.each')}</legend>
      <div className={styles.options}>
        {[false, true].map((one, index) => (
          <label key={String(one)} className={styles.option}>
            <input type="radio" name="each" id={`each-${index}`} checked={together === one} onChange={() => onChoose(one)} />
            <span>
              <b>{t(one ? 'delivery.together' : 'delivery.asReady')}</b>
              <span className="s t2">{t(one ? 'delivery.togetherHint' : 'delivery.asReadyHint')}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
