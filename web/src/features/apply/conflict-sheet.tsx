import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '@loop/form/types'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { Sheet } from '@shared/sheet'
import styles from './apply.module.css'
import type { Content, Whole } from './types'
import { readOther, useRefresh } from './use-draft'
import type { Writing } from './writing'

/** Another device saved in between: both are shown, and the person chooses. */
export function ConflictSheet({ whole, writing }: { whole: Whole; writing: Writing }) {
  const { t } = useTranslation('apply')
  const dates = useDates()
  const refresh = useRefresh(whole.id)
  const other = useQuery({ queryKey: ['applications', 'other', whole.id], queryFn: ({ signal }) => readOther(whole.id, signal), gcTime: 0, staleTime: 0 })
  const mine = () => {
    if (!other.data) return
    writing.keepMine(other.data)
    void refresh().catch(() => undefined)
  }
  const theirs = () => {
    if (!other.data) return
    writing.takeOther(other.data)
    void refresh().catch(() => undefined)
  }
  return (
    <Sheet open title={t('conflict.title')} onClose={() => undefined} wide>
      {other.error && <ProblemNote error={other.error} onRetry={() => void other.refetch()} />}
      {other.data && (
        <div className="col g16">
          <p>{t('conflict.words', { time: dates.moment(other.data.savedAt) })}</p>
          <Differences whole={whole} mine={writing.content} other={other.data} />
          <div className="row wrap g12">
            <button type="button" className="btn p" onClick={theirs}>
              {t('conflict.theirs')}
            </button>
            <button type="button" className="btn" onClick={mine}>
              {t('conflict.mine')}
            </button>
          </div>
        </div>
      )}
    </Sheet>
  )
}

function Differences({ whole, mine, other }: { whole: Whole; mine: Content; other: Whole }) {
  const { t } = useTranslation('apply')
  const say = useSay()
  const names = new Map([...whole.sections, ...other.sections].flatMap(({ fields }) => fields.map(({ element, name }) => [element, say(name)] as const)))
  const rows = [...names].filter(([element]) => (mine.answers[element] ?? '') !== (other.answers[element] ?? ''))
  const rest = JSON.stringify([mine.situation, mine.materials, mine.delivery]) !== JSON.stringify([other.situation, other.materials, other.delivery])
  return (
    <table className={styles.differences}>
      <thead>
        <tr>
          <th scope="col">{t('conflict.what')}</th>
          <th scope="col">{t('conflict.here')}</th>
          <th scope="col">{t('conflict.there')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([element, name]) => (
          <tr key={element}>
            <th scope="row">{name}</th>
            <td>{mine.answers[element] ?? t('check.empty')}</td>
            <td>{other.answers[element] ?? t('check.empty')}</td>
          </tr>
        ))}
        {rest && (
          <tr>
            <th scope="row">{t('conflict.rest')}</th>
            <td colSpan={2}>{t('conflict.differ')}</td>
          </tr>
        )}
        {rows.length === 0 && !rest && (
          <tr>
            <td colSpan={3}>{t('conflict.same')}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
