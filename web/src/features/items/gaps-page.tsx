import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '@loop/problem-note'
import { useTitle } from '@shared/title'
import { GapBelongs } from './gap-belongs'
import styles from './items.module.css'
import { useSay } from './use-items'
import { useGaps, useSettle } from './use-gaps'

const STATES = ['NEW', 'TAKEN', 'NOT_OURS'] as const
type State = (typeof STATES)[number]

/** What people asked in vain, the most frequent first: editors add the words to the city's sayings or answers, or say that it is not ours. */
export function GapsPage() {
  const { t, i18n } = useTranslation('gaps')
  const say = useSay()
  const [state, setState] = useState<State>('NEW')
  const [placing, setPlacing] = useState<string>()
  const gaps = useGaps(state)
  const settle = useSettle()
  useTitle(t('title'))
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  return (
    <div className={styles.desk}>
      <div className={styles.deskhead}>
        <h1>{t('title')}</h1>
        <div className={styles.tools}>
          <select className="in" aria-label={t('state')} value={state} onChange={(event) => setState(event.target.value as State)}>
            {STATES.map((one) => (
              <option key={one} value={one}>
                {say(gaps.data?.states[one]) || '\u00a0'}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p className="s t2">{t('lead')}</p>
      {gaps.isError && <ProblemNote error={gaps.error} onRetry={() => void gaps.refetch()} />}
      {settle.isError && <ProblemNote error={settle.error} />}
      <div className={`card ${styles.scroll}`} aria-busy={gaps.isLoading}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('words')}</th>
              <th scope="col" className={styles.n}>
                {t('times')}
              </th>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('last')}</th>
              <th scope="col">{t('settle')}</th>
            </tr>
          </thead>
          <tbody>
            {gaps.data?.rows.map((gap) => (
              <tr key={gap.id}>
                <td>{gap.words}</td>
                <td className={styles.n}>{gap.times}</td>
                <td>{gap.kind ? t(`kinds.${gap.kind}`) : '—'}</td>
                <td>{day.format(new Date(gap.last))}</td>
                <td>
                  {placing === gap.id && <GapBelongs id={gap.id} words={gap.words} onDone={() => setPlacing(undefined)} />}
                  <div className={styles.tools} hidden={placing === gap.id}>
                    {state === 'NEW' && (
                      <button type="button" className="btn p" onClick={() => setPlacing(gap.id)}>
                        {t('belongs.open')}
                      </button>
                    )}
                    {STATES.filter((one) => one !== state).map((one) => (
                      <button key={one} type="button" className="btn" disabled={settle.isPending} onClick={() => settle.mutate({ id: gap.id, state: one })}>
                        {say(gaps.data.states[one])}
                      </button>
                    ))}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {gaps.data?.rows.length === 0 && <p className={styles.empty}>{t('none')}</p>}
      </div>
    </div>
  )
}
