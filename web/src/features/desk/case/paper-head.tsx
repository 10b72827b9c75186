import { useTranslation } from 'react-i18next'
import { useDates } from '@shared/format'
import { usePick } from '@shared/i18n'
import { useCity, useMe } from '@shared/session'
import type { CaseView } from '../types'
import styles from './case.module.css'

/** What stands on top of the printed case in place of the screen's menus: which case, until when, and who printed it. */
export function PaperHead({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const dates = useDates()
  const me = useMe().data
  const now = useCity().data?.now
  const rows: [string, string][] = [
    [t('list.number'), view.shown],
    [t('list.stage'), pick(view, 'stageText')],
    [t('due.opened'), dates.short(view.opened)],
    [t('due.case'), dates.short(view.due)],
    ...(view.closed ? [[t('due.closed'), dates.short(view.closed)] satisfies [string, string]] : []),
  ]
  return (
    <div className={styles.paperHead} aria-hidden>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="xs t3">{t('case.printed', { unit: me?.post ? pick(me.post.unit, 'name') : '', person: me?.account?.name ?? '', time: now ? dates.short(now) : '' })}</p>
    </div>
  )
}
