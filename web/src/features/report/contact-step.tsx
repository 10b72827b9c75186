import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Fault } from '@shared/error-summary'
import { Field } from '@shared/field'
import { useMe } from '@shared/session'
import { Frame } from './frame'
import { phoneFault, tidyPhone } from './phone'
import styles from './report.module.css'
import { useWizard } from './use-wizard'

const PHONE = 'contact-phone'
const NAME_LENGTH = 30

/** How may the city reach you? Known data is shown, not asked again; leaving nothing is allowed. */
export function ContactStep() {
  const { t } = useTranslation('report')
  const { draft, answer } = useWizard('contact')
  const me = useMe().data
  const [leave, setLeave] = useState<boolean | undefined>(draft.contact?.leave)
  const [phone, setPhone] = useState(draft.contact?.phone ?? '')
  const [name, setName] = useState(draft.contact?.name ?? '')
  const [faults, setFaults] = useState<Fault[]>([])
  const next = () => {
    if (me?.signedIn) return answer({ contact: { leave: true } })
    if (leave === undefined) return setFaults([{ field: 'contact-leave', words: t('contact.missing') }])
    if (!leave) return answer({ contact: { leave: false } })
    const fault = phoneFault(phone)
    if (fault) return setFaults([{ field: PHONE, words: t(`contact.${fault.key}`, fault) }])
    answer({ contact: { leave: true, phone: tidyPhone(phone), name: name.trim() || undefined } })
  }
  const fault = faults.find(({ field }) => field === PHONE)?.words
  return (
    <Frame step="contact" title={t('contact.title')} hint={t('contact.hint')} faults={faults} onNext={next}>
      {me?.signedIn ? (
        <Known name={me.account?.name ?? ''} />
      ) : (
        <>
          <fieldset className={styles.options}>
            <legend className="vh">{t('contact.title')}</legend>
            <Choice id="contact-leave" checked={leave === true} onChoose={() => setLeave(true)} title={t('contact.leave')} words={t('contact.leaveHint')} />
            <Choice checked={leave === false} onChoose={() => setLeave(false)} title={t('contact.none')} words={t('contact.noneHint')} />
          </fieldset>
          {leave && (
            <>
              <Field id={PHONE} label={t('contact.phone')} fault={fault}>
                {(field) => <input {...field} className="in" style={{ maxWidth: '16em' }} type="tel" inputMode="tel" autoComplete="tel" value={phone} onChange={(event) => setPhone(event.target.value)} />}
              </Field>
              <Field label={t('contact.name')} optional>
                {(field) => <input {...field} className="in" style={{ maxWidth: '16em' }} autoComplete="name" maxLength={NAME_LENGTH} value={name} onChange={(event) => setName(event.target.value)} />}
              </Field>
            </>
          )}
          <p className="s t2">
            {t('contact.account')} <Link to="/sign-in?to=/report/contact">{t('common:signIn')}</Link>
          </p>
        </>
      )}
    </Frame>
  )
}

function Choice({ id, checked, onChoose, title, words }: { id?: string; checked: boolean; onChoose: () => void; title: string; words: string }) {
  return (
    <label className={styles.option}>
      <input type="radio" name="contact" id={id} checked={checked} onChange={onChoose} />
      <span>
        <b>{title}</b>
        <span className="s t2">{words}</span>
      </span>
    </label>
  )
}

function Known({ name }: { name: string }) {
  const { t } = useTranslation('report')
  return (
    <div className={styles.found}>
      <div>
        <b>{name}</b>
        <span className="s t2">{t('contact.known')}</span>
      </div>
    </div>
  )
}
