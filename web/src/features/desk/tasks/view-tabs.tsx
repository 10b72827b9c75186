import { PlusOutlined, PushpinFilled, TeamOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { Sheet } from '@shared/sheet'
import { counted } from '../counted'
import type { Figures } from '../types'
import { filtersOf, lookOf, VIEWS, writeFilters, type Filters, type Layout } from './filters'
import { useSavedViews, type OwnView } from './saved-views'
import styles from './tasks.module.css'
import { ViewMenu } from './view-menu'
import { ViewName } from './view-name'

/** The ready views with their counts, then the person's own, then what colleagues share. */
export function ViewTabs({ filters, layout, counts }: { filters: Filters; layout: Layout; counts: Figures | undefined }) {
  const { t } = useTranslation('desk')
  const { views, change, failed } = useSavedViews()
  const [naming, setNaming] = useState<{ old?: OwnView } | undefined>()
  const look = lookOf(filters, layout)
  const now = writeFilters(filtersOf(look))
  const own = views.own.find((view) => writeFilters(filtersOf(view.look)) === now)
  const shared = own ? undefined : views.shared.find((view) => writeFilters(filtersOf(view.look)) === now)
  const named = (name: string) => change.mutate(naming?.old ? { do: 'rename', view: naming.old, name } : { do: 'keep', name, look }, { onSuccess: () => setNaming(undefined) })
  return (
    <>
      <nav className={styles.tabs} aria-label={t('views.label')}>
        {VIEWS.map((view) => (
          <Link key={view} to={`/desk/tasks?view=${view}`} aria-current={!own && !shared && filters.view === view ? 'page' : undefined}>
            {t(`view.${view}`)}
            {counts && view !== 'done' && ` ${counted(counts[view])}`}
          </Link>
        ))}
        {views.own.map((view) => (
          <span key={view.id} className={styles.own}>
            <Link to={`/desk/tasks?${writeFilters(filtersOf(view.look))}`} aria-current={view === own ? 'page' : undefined}>
              {view.standard && <PushpinFilled aria-label={t('views.isFirst')} />} {view.name}
            </Link>
            {view === own && <ViewMenu view={view} all={views.own} onChange={(wish) => change.mutate(wish)} onRename={() => setNaming({ old: view })} />}
          </span>
        ))}
        {views.shared.map((view) => (
          <Link key={view.id} to={`/desk/tasks?${writeFilters(filtersOf(view.look))}`} aria-current={view === shared ? 'page' : undefined} title={t('views.by', { name: view.by })}>
            <TeamOutlined aria-label={t('views.by', { name: view.by })} /> {view.name}
          </Link>
        ))}
        {!own && (
          <button type="button" className={styles.save} onClick={() => (change.reset(), setNaming({}))}>
            <PlusOutlined aria-hidden /> {t('views.save')}
          </button>
        )}
      </nav>
      {failed && <p className="note">{t('views.failed')}</p>}
      {change.error && !naming && <ProblemNote error={change.error} />}
      <Sheet open={naming !== undefined} title={naming?.old ? t('views.rename') : t('views.save')} onClose={() => setNaming(undefined)}>
        <ViewName first={naming?.old?.name ?? ''} longest={views.longest} taken={naming?.old ? [] : views.own.map(({ name }) => name)} error={change.error} busy={change.isPending} onName={named} />
      </Sheet>
    </>
  )
}
