import { usePick } from '@shared/i18n'
import type { Progress } from '@shared/types'
import styles from './answers.module.css'

/** What the reporter answered to the questions of the kind. */
export function Answers({ of }: { of: Progress['answers'] }) {
  const pick = usePick()
  if (of.length === 0) return null
  return (
    <dl className={styles.answers}>
      {of.map((answer) => (
        <div key={answer.code}>
          <dt>{pick(answer, 'name')}</dt>
          <dd>{pick(answer, 'value')}</dd>
        </div>
      ))}
    </dl>
  )
}
