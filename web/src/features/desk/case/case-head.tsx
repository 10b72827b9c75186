import { LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { StageTag } from '@loop/stage-tag'
import { usePick } from '@shared/i18n'
import { KeyHelp } from '../tasks/key-help'
import { around, lastList } from '../tasks/last-list'
import { useKeys } from '../parts/use-keys'
import type { CaseView } from '../types'
import styles from './case.module.css'

/** What it is, and the way to the case before, after, back to the list and onto paper. */
export function CaseHead({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk')
  const pick = usePick()
  const navigate = useNavigate()
  const [help, setHelp] = useState(false)
  const [list] = useState(lastList)
  const here = around(list, view.number)
  const back = list?.address ?? '/desk/tasks'
  const go = (number: string | undefined) => number !== undefined && (void navigate(`/desk/cases/${number}`), true)
  useKeys((key) => {
    if (key === '[') return go(here?.before)
    if (key === ']') return go(here?.next)
    if (key === 'u' || key === 'U') return (void navigate(back), true)
    if (key === '?') return (setHelp(true), true)
    return false
  })
  const people = view.reporters.filter(({ there }) => there).length
  return (
    <div className={styles.head}>
      <div className={styles.headWords}>
        <div className="s t3">
          <Link to={back}>{t(`menu.${list?.view ?? 'mine'}`)}</Link> / <span className={styles.whole}>{view.shown}</span>
        </div>
        <h1>
          {pick(view, 'title')} <StageTag of={view} /> {view.archived && <span className="tag o">{t('case.archived')}</span>} {view.round > 1 && <span className="tag w">{t('list.round', { n: view.round })}</span>} {people > 1 && <span className="tag">{t('case.people', { count: people })}</span>}
        </h1>
      </div>
      <div className={styles.headActs}>
        {here && <span className="s t2">{t('case.place', { n: here.place, of: here.total })}</span>}
        {here && (
          <>
            <button type="button" className={`btn ${styles.square}`} disabled={!here.before} onClick={() => go(here.before)} aria-label={t('case.before')} title={`${t('case.before')} [`}>
              <LeftOutlined />
            </button>
            <button type="button" className={`btn ${styles.square}`} disabled={!here.next} onClick={() => go(here.next)} aria-label={t('case.next')} title={`${t('case.next')} ]`}>
              <RightOutlined />
            </button>
          </>
        )}
        <button type="button" className={`btn ${styles.print}`} onClick={() => window.print()}>
          <PrinterOutlined aria-hidden /> {t('case.print')}
        </button>
      </div>
      <KeyHelp of="case" open={help} onClose={() => setHelp(false)} />
    </div>
  )
}
