import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useLive } from '@shared/live'
import { stopStandingIn } from '@shared/standing'
import { useTitle } from '@shared/title'
import { ChooseWindow } from './choose-window'
import { Counter } from './counter'
import { useHalls, useWindow } from './use-window'
import styles from './window.module.css'

/** 综合窗口: one window of a hall, worked at by keyboard. */
export function WindowPage() {
  const { t } = useTranslation('window')
  useTitle(t('title'))
  useLive('hall')
  const halls = useHalls()
  const [given, give] = useSearchParams()
  const hall = given.get('hall') ?? halls.data?.halls[0]?.code ?? ''
  const window = useWindow(hall)
  const person = window.data?.at?.person
  useEffect(() => {
    if (window.data && !person) stopStandingIn()
  }, [window.data, person])
  const error = halls.error ?? window.error
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('title')}</h1>
        {(halls.data?.halls.length ?? 0) > 1 && (
          <label className={styles.pick}>
            {t('hall')}
            <select className="in" value={hall} onChange={(event) => give({ hall: event.target.value })}>
              {halls.data!.halls.map((one) => (
                <option key={one.code} value={one.code}>
                  {one.name.zh}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {error && <ProblemNote error={error} onRetry={() => void window.refetch()} />}
      {halls.isSuccess && halls.data.halls.length === 0 && <p className={`card ${styles.empty}`}>{t('noHall')}</p>}
      {window.data && !error && (window.data.window ? <Counter hall={hall} of={window.data} /> : <ChooseWindow hall={hall} of={window.data} />)}
    </div>
  )
}
