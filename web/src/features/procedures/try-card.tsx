import { useTranslation } from 'react-i18next'
import { TryDecision } from './try-decision'
import { TryWalk } from './try-walk'
import styles from './procedures.module.css'
import type { Example, WayForm } from './types'

interface Props {
  form: WayForm
  draftKey: string
  text: () => Promise<string>
  examples: Example[]
  writable: boolean
  onExamples: (examples: Example[]) => void
}

/** Trying before anybody works by it; no matter is touched. */
export function TryCard({ form, draftKey, text, examples, writable, onExamples }: Props) {
  const { t } = useTranslation('procedures')
  if (form === 'form') return null
  return (
    <section className="card">
      <div className="hd">
        <h2>{t(`try.${form}`)}</h2>
        <span className="s t3">{t('try.nothing')}</span>
      </div>
      <div className={styles.section}>{form === 'decision' ? <TryDecision draftKey={draftKey} text={text} examples={examples} writable={writable} onExamples={onExamples} /> : <TryWalk text={text} />}</div>
    </section>
  )
}
