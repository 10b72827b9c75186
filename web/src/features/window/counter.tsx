import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Sheet } from '@shared/sheet'
import { FilingCard } from './filing-card'
import { GuideCard } from './guide-card'
import { ItemFinder } from './item-finder'
import { KeyHelp } from './key-help'
import { PersonCard } from './person-card'
import { QueueCard } from './queue-card'
import { RateSheet } from './rate-sheet'
import { StuckForm } from './stuck-form'
import { TicketCard } from './ticket-card'
import type { Window } from './types'
import { useActs } from './use-acts'
import { useWindowItems } from './use-window'
import { useWindowKeys } from './use-window-keys'
import styles from './window.module.css'

/** The counter: whoever is called at the left, who they are and what they want in the middle, what is filed at the right. */
export function Counter({ hall, of }: { hall: string; of: Window }) {
  const { t } = useTranslation('window')
  const acts = useActs(hall)
  const items = useWindowItems(hall)
  const [given, give] = useSearchParams()
  const [help, setHelp] = useState(false)
  const [stuck, setStuck] = useState(false)
  const at = of.at
  const item = given.get('item') ?? at?.item ?? ''
  const choose = (code: string) => give((all) => { all.set('item', code); return all }, { replace: true })
  const serving = at?.state === 'SERVING'
  const ticket = useRef(at?.ticket)
  // The next person begins with an empty counter.
  useEffect(() => {
    if (ticket.current === at?.ticket) return
    ticket.current = at?.ticket
    give((all) => { all.delete('item'); return all }, { replace: true })
  }, [at?.ticket, give])
  const focus = (id: string) => {
    document.getElementById(id)?.focus()
    return true
  }
  const later = useRef<string>(undefined)
  const hear = (key: string): boolean => {
    // Fingers are faster than the line: what is pressed meanwhile counts as soon as it is over, if it still makes sense then.
    if (acts.busy && /^F\d+$/.test(key)) {
      later.current = key
      return true
    }
    if (key === 'F2' && !at) return acts.run(acts.next)
    if (key === 'F3' && at?.state === 'CALLED') return acts.run(acts.again)
    if (key === 'F4' && at?.state === 'CALLED') return acts.run(acts.serve)
    if (key === 'F6' && at?.state === 'CALLED') return acts.run(acts.pass)
    if (key === 'F7' && at) return focus('send-on')
    if (key === 'F8' && serving) return acts.finish(of)
    if (key === 'F9' && serving) return focus('person-name')
    if (key === 'F10' && serving) return focus('file')
    if (key === '/') return focus('find-item')
    if (key === '?') { setHelp(true); return true }
    const most = /^\d$/.test(key) ? items.data?.items.find((one) => one.key === Number(key)) : undefined
    if (!most) return false
    choose(most.code)
    return true
  }
  useWindowKeys(hear)
  useEffect(() => {
    const key = later.current
    if (acts.busy || !key) return
    later.current = undefined
    hear(key)
  })
  return (
    <div className={styles.counter}>
      <div className={styles.left}>
        <TicketCard hall={hall} of={of} acts={acts} />
        <QueueCard of={of} acts={acts} />
      </div>
      <div className={styles.middle}>
        <PersonCard hall={hall} at={at} />
        <ItemFinder items={items.data?.items ?? []} chosen={item} onChoose={choose} />
        {item && <GuideCard key={item} item={item} />}
      </div>
      <div className={styles.right}>
        <FilingCard key={at?.ticket} hall={hall} of={of} item={item} items={items.data?.items ?? []} />
        <section className="card">
          <div className={styles.section}>
            <button type="button" className="btn" aria-disabled={!at?.person} onClick={() => at?.person && setStuck(true)}>
              {t('stuck.open')}
            </button>
            <button type="button" className="btn txt" onClick={() => setHelp(true)}>
              {t('keys.title')} <kbd>?</kbd>
            </button>
          </div>
        </section>
      </div>
      <RateSheet acts={acts} />
      <Sheet open={help} title={t('keys.title')} onClose={() => setHelp(false)}>
        <KeyHelp />
      </Sheet>
      <Sheet open={stuck} title={t('stuck.title')} onClose={() => setStuck(false)}>
        {stuck && <StuckForm hall={hall} item={item} onDone={() => setStuck(false)} />}
      </Sheet>
    </div>
  )
}
