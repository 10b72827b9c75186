import { useTranslation } from 'react-i18next'
import { useSay } from '@loop/form/types'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import type { components } from '@shared/generated'
import styles from './application.module.css'

type Check = components['schemas']['ApplicationsCheckView']

/** What was declared and signed, and for which application. */
export function CheckCard({ of }: { of: Check }) {
  const { t } = useTranslation('loop')
  const pick = usePick()
  const say = useSay()
  const dates = useDates()
  return (
    <div className="col g12">
      <dl className={styles.kv}>
        <dt>{t('check.for')}</dt>
        <dd>
          {pick(of, 'name')} <span className="s t2">{of.shown}</span>
        </dd>
        <dt>{t('check.signed')}</dt>
        <dd>{t('check.by', { name: of.signed, day: dates.full(of.filed) })}</dd>
      </dl>
      <h3>{t('check.declared')}</h3>
      <ol className={styles.list}>
        {of.conditions.map((condition) => (
          <li key={condition.zh}>{say(condition)}</li>
        ))}
      </ol>
      {of.consequence && <p className="s t2">{say(of.consequence)}</p>}
    </div>
  )
}
