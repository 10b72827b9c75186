import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@loop/application/use-application'
import type { CaseView } from '../types'
import styles from './case.module.css'
import { DecisionTab } from './decision-tab'
import { FullHistory } from './history'
import { PapersTab } from './papers-tab'
import { ReportersTab } from './reporters-tab'
import type { Acting } from './use-acting'
import { WorkTab } from './work-tab'

const TABS = ['work', 'reporters', 'decision', 'papers', 'history'] as const
export type Tab = (typeof TABS)[number]

export function CaseTabs({ view, acting, tab, onTab }: { view: CaseView; acting: Acting; tab: Tab; onTab: (tab: Tab) => void }) {
  const { t } = useTranslation('desk')
  const bar = useRef<HTMLDivElement>(null)
  const counts: Partial<Record<Tab, number>> = { reporters: view.reporters.length, papers: view.photos.length + view.papers.length, history: view.timeline.length }
  const panels: Record<Tab, ReactNode> = {
    work: <WorkTab view={view} acting={acting} />,
    reporters: <ReportersTab number={view.number} reporters={view.reporters} />,
    decision: <DecisionTab view={view} />,
    papers: <PapersTab view={view} />,
    history: <FullHistory view={view} />,
  }
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (!step) return
    event.preventDefault()
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length]!
    onTab(next)
    bar.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  return (
    <div className={`card ${styles.tabCard}`}>
      <div className={styles.tabs} role="tablist" aria-label={t('tab.label')} ref={bar}>
        {TABS.map((each) => (
          <button key={each} type="button" role="tab" id={`tab-${each}`} aria-controls={`panel-${each}`} aria-selected={each === tab} tabIndex={each === tab ? 0 : -1} onClick={() => onTab(each)} onKeyDown={walk}>
            {t(`tab.${each}`, { context: wordsOf(view.kind) })} {counts[each] ?? ''}
          </button>
        ))}
      </div>
      {TABS.map((each) => (
        <div key={each} role="tabpanel" id={`panel-${each}`} aria-labelledby={`tab-${each}`} hidden={each !== tab} className={styles.panel}>
          <h2 className={styles.printHead}>{t(`tab.${each}`, { context: wordsOf(view.kind) })}</h2>
          {panels[each]}
        </div>
      ))}
    </div>
  )
}
