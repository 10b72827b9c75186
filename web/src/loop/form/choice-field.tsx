import { ExclamationCircleFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import styles from './form.module.css'
import type { FieldProps } from './form-field'
import { useSay } from './types'

const BETWEEN = '、'
/** Yes and no, as answers are kept. */
const YES_OR_NO = ['\u662f', '\u5426']

/** One of several, or several of them: every choice is in sight, and the whole row is pressed. */
export function ChoiceField({ id, asked, value, fault, onChange, onLeave }: FieldProps) {
  const { t } = useTranslation('form')
  const say = useSay()
  const several = asked.kind === 'choices'
  const choices = asked.kind === 'boolean' ? YES_OR_NO : asked.choices
  const chosen = value.split(BETWEEN).filter(Boolean)
  const choose = (choice: string) => {
    onChange(several ? choices.filter((each) => (each === choice ? !chosen.includes(choice) : chosen.includes(each))).join(BETWEEN) : choice)
    onLeave()
  }
  return (
    <fieldset aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend className="lab">
        {say(asked.name)}
        {several && <span className={styles.light}>{t('several')}</span>}
        {!asked.required && <span className={styles.light}>{t('common:optional')}</span>}
      </legend>
      <div className={styles.choices}>
        {choices.map((choice, index) => (
          <label key={choice} className={styles.choice}>
            <input type={several ? 'checkbox' : 'radio'} name={id} id={index === 0 ? id : undefined} checked={chosen.includes(choice)} onChange={() => choose(choice)} aria-invalid={fault ? true : undefined} />
            <span>{asked.kind === 'boolean' ? t(choice === YES_OR_NO[0] ? 'yes' : 'no') : choice}</span>
          </label>
        ))}
      </div>
      {!asked.required && !several && value && (
        <button type="button" className="linkish s" onClick={() => onChange('')}>
          {t('clear')}
          <span className="vh">{say(asked.name)}</span>
        </button>
      )}
      {fault && (
        <div id={`${id}-fault`} className="fault">
          <ExclamationCircleFilled aria-hidden />
          {fault}
        </div>
      )}
    </fieldset>
  )
}
