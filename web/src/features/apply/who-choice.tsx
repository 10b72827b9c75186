import { useTranslation } from 'react-i18next'
import { useSay } from '@loop/form/types'
import { holding, useFamily, type Mandate } from '@loop/use-family'
import styles from './apply.module.css'

/** For whom it is: oneself, a firm that one stands for, or a relative who agreed to it. */
export interface For {
  firm?: string
  relative?: Mandate
}

interface Props {
  who: { firm?: string; name: { zh: string }; isFirm: boolean }[]
  value: For
  onChange: (value: For) => void
}

export function WhoChoice({ who, value, onChange }: Props) {
  const { t } = useTranslation('apply')
  const say = useSay()
  const people = holding(useFamily(true).data)
  if (who.length + people.length < 2) return null
  return (
    <fieldset>
      <legend className="lab">{t('start.who')}</legend>
      <div className={styles.options}>
        {who.map((one) => (
          <label key={one.firm ?? ''} className={styles.option}>
            <input type="radio" name="who" checked={!value.relative && value.firm === one.firm} onChange={() => onChange({ firm: one.firm })} />
            <span>
              <b>{one.name.zh}</b>
              <span className="s t2">{t(one.isFirm ? 'start.firm' : 'start.self')}</span>
            </span>
          </label>
        ))}
        {people.map((one) => (
          <label key={one.id} className={styles.option}>
            <input type="radio" name="who" checked={value.relative?.id === one.id} onChange={() => onChange({ relative: one })} />
            <span>
              <b>{one.name}</b>
              <span className="s t2">{t('start.relative', { relation: say(one.relationWords) })}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
