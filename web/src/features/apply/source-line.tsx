import { DatabaseOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useSay, type FormField, type Taken } from '@loop/form/types'
import { Sheet } from '@shared/sheet'
import styles from './apply.module.css'
import { WrongForm } from './wrong-form'

interface Props {
  taken: Taken
  asked: FormField
  value: string
  onChange: (value: string) => void
}

/** From where the value came; that it is wrong can be said here, and what was typed holds meanwhile. */
export function SourceLine({ taken, asked, value, onChange }: Props) {
  const { t, i18n } = useTranslation('apply')
  const say = useSay()
  const [wrong, setWrong] = useState(false)
  const from = i18n.language === 'en' ? taken.from.en : taken.from.zh
  const changed = value !== taken.value
  return (
    <div className={`s ${styles.source}`}>
      <span className="t2">
        <DatabaseOutlined aria-hidden /> {changed ? t('source.changed', { from, was: taken.value }) : t('source.from', { from })}
      </span>
      {changed && (
        <button type="button" className="linkish" onClick={() => onChange(taken.value)}>
          {t('source.back')}
          <span className="vh">{say(asked.name)}</span>
        </button>
      )}
      {taken.field && taken.place !== undefined && (
        <button type="button" className="linkish" onClick={() => setWrong(true)}>
          {t('source.wrong')}
          <span className="vh">{say(asked.name)}</span>
        </button>
      )}
      {/* A form of its own, so it stands outside of the application's. */}
      {createPortal(
        <Sheet open={wrong} title={t('wrong.title', { name: say(asked.name) })} onClose={() => setWrong(false)}>
          <WrongForm taken={taken} asked={asked} onSaid={onChange} onClose={() => setWrong(false)} />
        </Sheet>,
        document.body,
      )}
    </div>
  )
}
