import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ProblemNote } from '@loop/problem-note'
import { useDates } from '@shared/format'
import { useLive } from '@shared/live'
import { useTitle } from '@shared/title'
import styles from './display.module.css'
import { minutesOf, useSay } from './types'
import { useDisplay } from './use-halls'

/** The screen on the hall's wall: which number goes to which window, and how long others wait. Nothing of anybody. */
export function DisplayPage() {
  const { t } = useTranslation('halls')
  const say = useSay()
  const dates = useDates()
  const { hall = '' } = useParams()
  const display = useDisplay(hall)
  useLive('hall')
  useTitle(t('display.title'))
  useDark()
  const data = display.data
  if (!data) return <main className={styles.wall}>{display.error && <ProblemNote error={display.error} onRetry={() => void display.refetch()} />}</main>
  const now = data.called.filter(({ state }) => state === 'CALLED')
  const there = data.called.filter(({ state }) => state === 'SERVING')
  const passed = data.called.filter(({ state }) => state === 'PASSED')
  return (
    <main className={styles.wall}>
      <header>
        <h1>{say(data.name)}</h1>
        <span>{dates.moment(data.now)}</span>
      </header>
      <section aria-labelledby="called" aria-live="polite">
        <h2 id="called">{t('display.called')}</h2>
        {now.length === 0 && <p className={styles.quiet}>{t('display.nobody')}</p>}
        <ul role="list" className={styles.called}>
          {now.map((one) => (
            <li key={one.number}>
              <b>{one.number}</b>
              <span>{t('display.to')}</span>
              <b>{one.window}</b>
            </li>
          ))}
        </ul>
        <h2>{t('display.serving')}</h2>
        <ul role="list" className={styles.small}>
          {there.map((one) => (
            <li key={one.number}>{t('display.at', { number: one.number, window: one.window })}</li>
          ))}
        </ul>
        {passed.length > 0 && (
          <>
            <h2>{t('display.passed')}</h2>
            <p className={styles.quiet}>{passed.map(({ number }) => number).join('  ')}</p>
          </>
        )}
      </section>
      <section aria-labelledby="groups">
        <h2 id="groups">{t('display.waiting')}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('display.group')}</th>
              <th scope="col">{t('display.people')}</th>
              <th scope="col">{t('display.minutes')}</th>
            </tr>
          </thead>
          <tbody>
            {data.groups.map((group) => (
              <tr key={group.code}>
                <th scope="row">
                  <i>{group.code}</i> {say(group.name)}
                </th>
                <td>{group.waiting}</td>
                <td>{group.windows === 0 ? t('display.noWindow') : (minutesOf(group.seconds) ?? '–')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </main>
  )
}

/** A screen on the wall is dark, whatever the machine prefers. */
function useDark(): void {
  useEffect(() => {
    const root = document.documentElement
    const before = root.dataset.theme
    root.dataset.theme = 'dark'
    return () => {
      if (before) root.dataset.theme = before
      else delete root.dataset.theme
    }
  }, [])
}
