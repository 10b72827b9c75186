import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { OversightCard } from '@loop/oversight-card'
import { ProblemNote } from '@loop/problem-note'
import { isProblem } from '@shared/problem'
import { usePick } from '@shared/i18n'
import { useTitle } from '@shared/title'
import { usePhone } from '../parts/use-media'
import { useCtrlEnter } from '../parts/use-keys'
import { Waiting } from '../parts/waiting'
import type { CaseView, Offer } from '../types'
import { ActBar } from './act-bar'
import { ActSheet } from './act-sheet'
import { ActsCard } from './acts-card'
import { hasSheet } from './beside'
import { CaseAbsent } from './case-absent'
import { CaseHead } from './case-head'
import styles from './case.module.css'
import { CaseTabs, type Tab } from './case-tabs'
import { ConfirmSheet } from './confirm-sheet'
import { DueCard } from './due-card'
import { HistoryCard } from './history'
import { LinksCard } from './links-card'
import { primaryOf } from './needs'
import { NewsNote, DoneNote } from './notes'
import { PaperHead } from './paper-head'
import { ProcedureCard } from './procedure-card'
import { useActing, type Done } from './use-acting'
import { useCase, useNews } from './use-case'

export function CasePage() {
  const { number = '' } = useParams()
  const view = useCase(number)
  if (view.isPending) return <Waiting lines={9} />
  if (!view.data) return isProblem(view.error) && (view.error.status === 404 || view.error.status === 400) ? <CaseAbsent /> : <ProblemNote error={view.error} onRetry={() => void view.refetch()} />
  return <Opened key={number} view={view.data} stale={view.isError} />
}

function Opened({ view, stale }: { view: CaseView; stale: boolean }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const phone = usePhone()
  const [tab, setTab] = useState<Tab>('work')
  const [done, setDone] = useState<Done>()
  const [sheet, setSheet] = useState<Offer>()
  const news = useNews(view)
  const acting = useActing(view, (finished) => {
    setDone(finished)
    news.know(news.newestOf(finished.view))
  })
  const start = useRef<HTMLDivElement>(null)
  // What came of an act stands above; who worked further down would not see it.
  useEffect(() => {
    if (done || acting.error) void start.current?.scrollIntoView()
  }, [done, acting.error])
  const primary = primaryOf(view.acts)
  useCtrlEnter(() => primary && acting.want(primary), primary !== undefined)
  useTitle(pick(view, 'title'))
  const showForm = (want: () => void) => {
    setTab('work')
    setDone(undefined)
    want()
  }
  const onWant = (offer: Offer) => (hasSheet(offer) ? setSheet(offer) : showForm(() => acting.want(offer)))
  const onSheetDone = (finished: Done) => {
    setSheet(undefined)
    setDone(finished)
    news.know(news.newestOf(finished.view))
  }
  return (
    <div className={styles.page} ref={start}>
      <CaseHead view={view} />
      <PaperHead view={view} />
      {stale && <p className="note w s">{t('case.stale')}</p>}
      {done && <DoneNote done={done} onUndo={(undo) => acting.want(undo)} />}
      {news.news.length > 0 && <NewsNote news={news.news} typed={acting.typed.words !== ''} onKnow={() => news.know()} />}
      {acting.error && <ProblemNote error={acting.error} onRetry={isProblem(acting.error) && acting.error.undecided ? acting.forgetError : undefined} />}
      <div className={styles.split}>
        <section className={styles.left}>
          {phone && (
            <section className="card">
              <DueCard view={view} />
            </section>
          )}
          <ProcedureCard view={view} phone={phone} />
          <CaseTabs view={view} acting={acting} tab={tab} onTab={setTab} />
        </section>
        <aside className={styles.right} aria-label={t('acts.label')}>
          {!phone && (
            <section className="card">
              <DueCard view={view} />
              <ActsCard view={view} pending={acting.pending} onWant={onWant} />
            </section>
          )}
          <OversightCard number={view.number} />
          <LinksCard view={view} />
          <HistoryCard view={view} onAll={() => setTab('history')} />
        </aside>
      </div>
      {phone && <ActBar view={view} pending={acting.pending} onWant={onWant} />}
      <ConfirmSheet view={view} acting={acting} />
      <ActSheet view={view} offer={sheet} onDone={onSheetDone} onClose={() => setSheet(undefined)} />
    </div>
  )
}
