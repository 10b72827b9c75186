import { DownloadOutlined, SyncOutlined } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { useTitle } from '@shared/title'
import { useMedia, usePhone } from '../parts/use-media'
import { useKeys } from '../parts/use-keys'
import { useSlow, Waiting } from '../parts/waiting'
import type { TaskRow } from '../types'
import { BulkBar } from './bulk-bar'
import { CalendarNotes } from './calendar-notes'
import { Empty } from './empty'
import { FiguresRow } from './figures'
import { FilterBar } from './filter-bar'
import { askedOf, filtersOf, writeFilters } from './filters'
import { KeyHelp } from './key-help'
import { press, toggled, type Marks } from './keys'
import { keepList, listOf } from './last-list'
import { LayoutMenu } from './layout-menu'
import { ListFoot } from './list-foot'
import { Preview } from './preview'
import { useOldViews, useSavedViews } from './saved-views'
import { TaskCards } from './task-cards'
import { TaskTable } from './task-table'
import styles from './tasks.module.css'
import { useExport } from './use-export'
import { useList, type List } from './use-list'
import { useClaimAll, useTakeNext } from './use-take-next'
import { PAGE_SIZE } from './use-tasks'
import { ViewTabs } from './view-tabs'

const nothing: Marks = { at: -1, marked: new Set() }

export function TasksPage() {
  const { t } = useTranslation('desk')
  const phone = usePhone()
  const list = useList()
  const [help, setHelp] = useState(false)
  const take = useTakeNext()
  const takeOut = useExport(list.filters)
  useOldViews(list.layout)
  useFirstView()
  useTitle(t(`view.${list.filters.view}`))
  const data = list.page.data
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t(`menu.${list.filters.view}`)}</h1>
        <span className="row g8">
          <button type="button" className="btn" disabled={takeOut.isPending || !data?.total} onClick={() => takeOut.mutate(undefined)}>
            <DownloadOutlined aria-hidden />
            {t('export.button')}
          </button>
          <button type="button" className="btn p" disabled={take.isPending} onClick={() => take.mutate()}>
            {t('take.next')} {!phone && <kbd>N</kbd>}
          </button>
        </span>
      </div>
      <div role="status" className={styles.news}>
        {take.isSuccess && !take.data && <p className="note">{t('take.none')}</p>}
        {takeOut.isSuccess && <p className="note ok">{t('export.done', { count: takeOut.data })}</p>}
      </div>
      {take.error && <ProblemNote error={take.error} />}
      {takeOut.error && <ProblemNote error={takeOut.error} />}
      <CalendarNotes />
      <FiguresRow of={data?.counts} asOf={data?.asOf} />
      <ListBody key={writeFilters(askedOf(list.filters))} list={list} phone={phone} onTake={() => take.mutate()} taking={take.isPending} onHelp={() => setHelp(true)} onExport={(rows) => takeOut.mutate(rows)} />
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </div>
  )
}

/** The address without a view opens the one this person wants to see first. */
function useFirstView() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const first = useSavedViews().views.own.find(({ standard }) => standard)
  const bare = !search.has('view')
  useEffect(() => {
    if (bare && first) void navigate(`/desk/tasks?${writeFilters(filtersOf(first.look))}`, { replace: true })
  }, [bare, first, navigate])
}

interface BodyProps {
  list: List
  phone: boolean
  onTake: () => void
  taking: boolean
  onHelp: () => void
  onExport: (rows: TaskRow[]) => void
}

function ListBody({ list, phone, onTake, taking, onHelp, onExport }: BodyProps) {
  const { filters, show, layout, arrange, rows, gone, page, paging } = list
  const navigate = useNavigate()
  const [marks, setMarks] = useState(nothing)
  const wide = useMedia('(min-width: 1120px)')
  const claim = useClaimAll()
  const open = (row: TaskRow) => {
    keepList(listOf(`${location.pathname}${location.search}`, filters.view, rows, (paging.number - 1) * PAGE_SIZE + 1, page.data?.total ?? rows.length))
    void navigate(`/desk/cases/${row.number}`)
  }
  const asks = { open: () => open(rows[marks.at]!), next: onTake, help: onHelp, older: paging.older, newer: paging.newer, search: undefined }
  useKeys((key) => {
    const step = press(key, marks, rows.map(({ task }) => task))
    if (!step || step.ask === 'search') return false
    setMarks(step.marks)
    if (step.ask) asks[step.ask]?.()
    return true
  }, !phone)
  const at = rows[marks.at]
  const marked = rows.filter(({ task }) => marks.marked.has(task))
  const props = {
    rows,
    gone,
    marks,
    done: filters.view === 'done',
    sort: filters.sort ?? 'due',
    layout,
    onAt: (index: number) => setMarks({ ...marks, at: index }),
    onMark: (task: string) => setMarks({ ...marks, marked: toggled(marks.marked, task) }),
    onMarkAll: (all: boolean) => setMarks({ ...marks, marked: new Set(all ? rows.map(({ task }) => task) : []) }),
    onOpen: open,
  }
  const empty = page.isSuccess && rows.length === 0
  return (
    <div className={`${styles.split} ${at && wide ? styles.withPreview : ''}`}>
      <section className={`card ${styles.list}`}>
        <ViewTabs filters={filters} layout={layout} counts={page.data?.counts} />
        {marked.length > 0 ? <BulkBar rows={marked} onDone={() => setMarks({ ...marks, marked: new Set() })} onExport={onExport} /> : (
          <FilterBar filters={filters} show={show}>
            <LayoutMenu layout={layout} sort={filters.sort ?? 'due'} table={!phone} onLayout={arrange} onSort={(sort) => show({ ...filters, sort })} />
          </FilterBar>
        )}
        <Freshness list={list} />
        <div className={styles.scroll}>
          {page.isPending && <Waiting lines={9} />}
          {empty ? <Empty filters={filters} show={show} onTake={onTake} taking={taking} /> : page.data && (phone ? <TaskCards {...props} /> : <TaskTable {...props} />)}
        </div>
        <ListFoot list={list} phone={phone} onHelp={onHelp} />
      </section>
      {at && wide && <Preview key={at.task} row={at} onOpen={() => open(at)} onClaim={at.holder || filters.view === 'done' ? undefined : () => claim.mutate([at])} claiming={claim.isPending} />}
    </div>
  )
}

/** News waits behind a button; what could not be refreshed says from when it is. */
function Freshness({ list }: { list: List }) {
  const { t } = useTranslation('desk')
  const dates = useDates()
  const { page, changes, takeNews } = list
  const slow = useSlow(page.isPlaceholderData)
  return (
    <div role="status" className={styles.fresh}>
      {changes > 0 && (
        <button type="button" className={styles.newsButton} onClick={takeNews}>
          <SyncOutlined aria-hidden /> {t('list.news', { count: changes })}
        </button>
      )}
      {slow && <span className="s t3">{t('common:loading')}</span>}
      {page.isError && (
        <ProblemNote error={page.error} onRetry={() => void page.refetch()}>
          {page.data && <div>{t('list.stale', { time: dates.time(page.data.asOf) })}</div>}
        </ProblemNote>
      )}
    </div>
  )
}
