import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { MoreButton } from '@shared/more-button'
import { Sheet } from '@shared/sheet'
import { useTitle } from '@shared/title'
import { AskForm } from './ask-form'
import styles from './data.module.css'
import { DecideForm } from './decide-form'
import { GrantRow } from './grant-row'
import type { Grant } from './types'
import { useGrants } from './use-data'

const STATES = ['asked', 'approved', 'refused', 'revoked', ''] as const

/** All grants that concern the unit, those that wait first; asking, deciding and taking back. */
export function GrantsPage() {
  const { t } = useTranslation('data')
  useTitle(t('grants.title'))
  const [state, setState] = useState<string>('')
  const [asking, setAsking] = useState(false)
  const [chosen, setChosen] = useState<{ of: Grant; act: 'decide' | 'revoke' }>()
  const list = useGrants(state)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const keeper = list.data?.pages[0]?.keeper
  return (
    <>
      <div className={styles.head}>
        <h1>{t('grants.title')}</h1>
        <button type="button" className="btn p" onClick={() => setAsking(true)}>
          {t('grants.ask')}
        </button>
      </div>
      <p className="t2">{t(keeper ? 'grants.aboutKeeper' : 'grants.about')}</p>
      <section className="card">
        <div className={styles.tabs} role="group" aria-label={t('grants.states')}>
          {STATES.map((one) => (
            <button key={one} type="button" aria-pressed={one === state} onClick={() => setState(one)}>
              {t(`state.${one || 'all'}`)}
            </button>
          ))}
        </div>
        {list.error && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && rows.length === 0 && <p className={styles.empty}>{t('grants.none')}</p>}
        {rows.map((row) => (
          <GrantRow key={row.id} of={row} onDecide={() => setChosen({ of: row, act: 'decide' })} onRevoke={() => setChosen({ of: row, act: 'revoke' })} />
        ))}
        {list.hasNextPage && (
          <div className={styles.foot}>
            <MoreButton list={list} />
          </div>
        )}
      </section>
      <Sheet open={asking} title={t('grants.ask')} onClose={() => setAsking(false)} wide>
        {asking && <AskForm onDone={() => setAsking(false)} />}
      </Sheet>
      <Sheet open={chosen !== undefined} title={t(`grants.${chosen?.act ?? 'decide'}`)} onClose={() => setChosen(undefined)}>
        {chosen && <DecideForm of={chosen.of} act={chosen.act} onDone={() => setChosen(undefined)} />}
      </Sheet>
    </>
  )
}
